#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace carrel::hub {

/// Follows one HTTP answer through the fragments in which it is written, so that the door knows where it ends.
class AnswerFrame
{
public:
    /// `withoutBody`: the body is counted but not passed on (the call was a HEAD). `closes`: the answer says that the
    /// connection ends with it.
    void begin(bool withoutBody, bool closes);
    /// Gives what of the fragment, and of those kept back before it, goes on the wire now.
    QByteArray take(QByteArrayView fragment);
    /// All of the answer has been taken. Never true for an answer without a Content-Length.
    bool isDone() const { return m_inBody && m_bodyLeft == 0; }

private:
    QByteArray takeBody(QByteArrayView fragment);

    QByteArray m_head;
    qint64 m_bodyLeft = 0;
    bool m_inBody = false;
    bool m_withoutBody = false;
    bool m_closes = false;
};

}
