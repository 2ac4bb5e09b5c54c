#pragma once

#include "ui/pages/Workspace.h"
#include "ui/widgets/ScrollPage.h"

namespace carrel::ui {

class Banner;
class Button;
class Label;

/// The first thing anybody sees on a computer without a desk: sign in to the university, or try the demonstration.
class WelcomeForm final : public ScrollPage
{
    Q_OBJECT

public:
    explicit WelcomeForm(const Workspace& workspace, QWidget* parent = nullptr);

    void begin();
    void tell(DemonstrationFault fault);

Q_SIGNALS:
    void signInWanted();

private:
    void layOut();
    void addLanguages(Column& column);
    void tryIt();
    void remove();
    void settle();

    Speech* m_speech;
    Demonstration* m_demonstration;
    Banner* m_told;
    Button* m_signIn;
    Button* m_try;
    Button* m_stop;
    Button* m_remove;
    Label* m_words;
    bool m_isBusy = false;
};

}
