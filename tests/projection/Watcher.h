#pragma once

#include "tests/projection/Expectations.h"
#include "tests/projection/PlantedUniversity.h"

namespace carrel::tests {

/// Everything one person gets to see of the planted university, gathered as bytes, one heap for each surface.
class Watcher
{
public:
    Watcher(PlantedUniversity& university, const QByteArray& role);

    /// By the raw protocol: sign-in, pull, the answers to every question a desk can ask, and to edits it may not make.
    void listen();
    /// With a real desk: what it writes down.
    void keep();

    struct Heap {
        QByteArray name;
        access::Surface scope;
        bool holdsAll; ///< all that may be seen must be there too
        QByteArray bytes;
    };
    std::vector<Heap> surfaces;
    /// As it lies on the medium: nothing at all may be read there.
    QByteArray inTheClear;
    /// Fields shown that the table does not know of: `kind.field of group`.
    QByteArray shownTooMuch;
    /// What a search for a hidden word found, and edits that were taken though their field is hidden.
    QByteArray slips;
    int questions = 0;

private:
    using Records = std::vector<std::pair<QByteArray, model::Record>>;
    void ask();
    void searchHiddenWords();
    void editHidden();
    void provoke();
    void judge(const wire::DeliveredRow& row, access::Surface surface);
    void judgeAll(const wire::Reply& reply);
    const std::set<int>& seen(const QByteArray& group, model::KindNo kind) const;
    QByteArray opened(const QByteArray& journal) const;

    PlantedUniversity& m_university;
    QByteArray m_role;
    std::map<model::RecordId, QByteArray> m_groupOf;
    std::unique_ptr<RawDesk> m_raw;
};

}
