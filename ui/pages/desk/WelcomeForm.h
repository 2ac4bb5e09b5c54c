#pragma once

#include "ui/pages/Demonstration.h"
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
    explicit WelcomeForm(Demonstration* demonstration, QWidget* parent = nullptr);

    void begin();
    void tell(DemonstrationFault fault);

Q_SIGNALS:
    void signInWanted();

private:
    void layOut();
    void tryIt();
    void remove();
    void settle();

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
