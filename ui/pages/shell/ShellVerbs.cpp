#include "ui/pages/cases/CasesPage.h"
#include "ui/pages/cases/CaseStory.h"
#include "ui/pages/notices/NoticeSheet.h"
#include "ui/pages/people/StudentsPage.h"
#include "ui/pages/prints/PrintsSheet.h"
#include "ui/pages/shell/ActivitySheet.h"
#include "ui/pages/shell/HelpSheet.h"
#include "ui/pages/shell/Palette.h"
#include "ui/pages/shell/Shell.h"
#include "ui/pages/sight/SightSheet.h"
#include "ui/print/PrintSheet.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/UndoBar.h"
#include "ui/words/Dates.h"
#include "ui/words/DeedWords.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <algorithm>

namespace carrel::ui {

using model::KindNo;

std::vector<Verb> Shell::verbs()
{
    std::vector<Verb> out = place()->verbs();
    addPlaceVerbs(out);
    addMoveVerbs(out);
    addDeskVerbs(out);
    if (m_ofWindow) {
        for (Verb& verb : m_ofWindow()) out.push_back(std::move(verb));
    }
    return out;
}

void Shell::addPlaceVerbs(std::vector<Verb>& out)
{
    out.push_back({.group = VerbGroup::Find, .glyph = Glyph::Search, .text = tr("Find or do anything"), .keys = QKeySequence(Qt::CTRL | Qt::Key_K),
                   .act = [this] { findAnything(); }, .inPalette = false, .always = true});
    out.push_back({.group = VerbGroup::Find, .glyph = Glyph::Filter, .text = tr("Filter or search on this page"), .keys = QKeySequence(Qt::CTRL | Qt::Key_F),
                   .act = [this] { place()->findWithin(); }, .also = tr("find within list")});
    if (has(PlaceNo::Students) && m_ground.desk.mayCreate(KindNo::Case)) {
        out.push_back({.group = VerbGroup::Work, .glyph = Glyph::Plus, .text = tr("New case"), .keys = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                       .act = [this] { newCase(); }, .also = tr("open start")});
    }
    if (m_ground.desk.mayCreate(KindNo::Print)) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Print, .text = tr("Print"), .keys = QKeySequence(Qt::CTRL | Qt::Key_P), .act = [this] { showPrint(); },
                       .also = tr("paper pdf summary chronology slip preview")});
    }
    if (m_ground.desk.mayCreate(KindNo::Print)) {
        out.push_back({.group = VerbGroup::Work, .glyph = Glyph::Print, .text = tr("My prints"), .act = [this] { showPrints(); }, .also = tr("paper destroy shred destroyed overdue list printed")});
    }
    out.push_back({.group = VerbGroup::Work, .glyph = Glyph::Info, .text = tr("What students are told"), .act = [this] { showNotice(); }, .also = tr("privacy notice point of access data hand out")});
    if (place()->record()) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Eye, .text = tr("Who can see this?"), .act = [this] { showSight(); }, .also = tr("see as role access audience hidden why")});
    }
    int number = 0;
    for (const PlaceEntry& entry : m_entries) {
        out.push_back({.group = VerbGroup::Move, .glyph = entry.glyph, .text = tr("Go to %1").arg(entry.text), .keys = QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number++)),
                       .act = [this, no = entry.no] { goTo(no); }, .inPalette = false});
    }
}

void Shell::addMoveVerbs(std::vector<Verb>& out)
{
    const auto add = [&](Glyph glyph, const QString& text, const QKeySequence& keys, std::function<void()> act, const QString& also = {}, bool inPalette = true) {
        out.push_back({.group = VerbGroup::Move, .glyph = glyph, .text = text, .keys = keys, .act = std::move(act), .also = also, .inPalette = inPalette});
    };
    add(Glyph::Back, tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); }, tr("previous history"));
    add(Glyph::Forward, tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), [this] { goForward(); }, tr("next history"));
    add(Glyph::Monitor, tr("Open what is here in another window"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] { Q_EMIT windowWanted(here()); },
        tr("new window side by side second"));
    add(Glyph::Keyboard, tr("Next part of the window"), QKeySequence(Qt::Key_F6), [this] { stepPane(1); }, {}, false);
    add(Glyph::Keyboard, tr("Part of the window before"), QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { stepPane(-1); }, {}, false);
}

void Shell::addDeskVerbs(std::vector<Verb>& out)
{
    const auto add = [&](VerbGroup group, Glyph glyph, const QString& text, const QKeySequence& keys, std::function<void()> act, const QString& also, bool always = false) {
        out.push_back({.group = group, .glyph = glyph, .text = text, .keys = keys, .act = std::move(act), .also = also, .always = always});
    };
    add(VerbGroup::Work, Glyph::Undo, tr("Undo what was done last"), QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undoLast(); }, tr("take back revert"));
    add(VerbGroup::Work, Glyph::Redo, tr("Redo what was undone last"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { redoLast(); }, tr("again repeat"));
    add(VerbGroup::Work, Glyph::History, tr("Recent activity"), QKeySequence(Qt::CTRL | Qt::Key_H), [this] { showActivity(); }, tr("history undo log what did I do today"));
    add(VerbGroup::Desk, Glyph::Sync, tr("Sync now"), QKeySequence(Qt::Key_F5), [this] { m_ground.desk.syncNow(); }, tr("refresh send update hub"));
    add(VerbGroup::Desk, Glyph::Lock, tr("Lock this desk"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] { Q_EMIT lockWanted(); }, tr("leave sign out away"), true);
    add(VerbGroup::Desk, Glyph::Help, tr("Help and keys"), QKeySequence(Qt::Key_F1), [this] { showHelp(); }, tr("shortcuts keyboard how do I"), true);
}

/// Each key is made once, and finds out when it is pressed what it means on the page one is on.
void Shell::wireKeys()
{
    for (const Verb& verb : verbs()) {
        const QString name = verb.keys.toString();
        if (!verb.wired || name.isEmpty() || m_wired.contains(name)) continue;
        m_wired << name;
        connect(new QShortcut(verb.keys, this), &QShortcut::activated, this, [this, keys = verb.keys] { press(keys); });
    }
}

void Shell::press(const QKeySequence& keys)
{
    for (const Verb& verb : verbs()) {
        if (verb.keys != keys || !verb.wired) continue;
        // Nothing behind a sheet may be acted on.
        if (!isCovered() || verb.always) verb.act();
        return;
    }
}

bool Shell::isCovered() const
{
    return std::ranges::any_of(window()->findChildren<Sheet*>(), [](const Sheet* sheet) { return sheet->isVisible(); });
}

/// What is written about somebody belongs to a case; with one open there is no question which.
void Shell::addOnTheirCase(std::vector<Verb>& out, const model::RecordId& student)
{
    session::CaseQuery query;
    query.student = student;
    const auto open = m_ground.desk.cases(query);
    if (open.size() != 1) return;
    for (Verb& verb : verbsFor({PlaceNo::Cases, open.front().item.view.id()})) out.push_back(std::move(verb));
}

std::vector<Verb> Shell::verbsFor(const Spot& spot)
{
    std::vector<Verb> out;
    const auto add = [&](Glyph glyph, const QString& text, const std::function<void()>& then) {
        out.push_back({.group = VerbGroup::Here, .glyph = glyph, .text = text, .act = [this, spot, then] {
                           if (open(spot)) then();
                       }});
    };
    const bool isCase = spot.place == PlaceNo::Cases;
    if (isCase && m_ground.desk.mayCreate(KindNo::Note)) add(Glyph::Edit, tr("Add note"), [this] { cases()->view()->writeNote(); });
    if (isCase && m_ground.desk.mayCreate(KindNo::Action)) add(Glyph::AddAction, tr("Add action"), [this] { cases()->story()->addAction(); });
    if (!isCase && has(PlaceNo::Cases) && spot.record) addOnTheirCase(out, *spot.record);
    if (!isCase && m_ground.desk.mayCreate(KindNo::Case)) add(Glyph::Plus, tr("Open a case"), [this] { students()->openCase(); });
    return out;
}

Palette* Shell::findAnything(const QString& typed)
{
    if (m_palette && m_palette->isVisible()) {
        m_palette->close();
        return nullptr;
    }
    if (isCovered()) return nullptr;
    Offers::Source source{m_ground, m_entries, [this] { return verbs(); }, [this] { return m_trail.recent(); }, [this](const Spot& spot) { return verbsFor(spot); }, {}};
    if (has(PlaceNo::Students)) source.searchFurther = [this](const QString& words) { searchFurther(words); };
    m_palette = new Palette(Offers(std::move(source)), window());
    connect(m_palette, &Palette::furtherWanted, this, &Shell::searchFurther);
    connect(m_palette, &Palette::spotWanted, this, [this](const Spot& spot, bool elsewhere) {
        if (elsewhere) Q_EMIT windowWanted(spot);
        else open(spot);
    });
    m_palette->begin(typed);
    return m_palette;
}

void Shell::showHelp()
{
    if (isCovered()) return;
    auto* sheet = new HelpSheet(verbs(), heading(), window());
    sheet->open();
    sheet->field()->setFocus(Qt::PopupFocusReason);
}

void Shell::showActivity()
{
    if (isCovered()) return;
    auto* sheet = new ActivitySheet(m_ground, window());
    connect(sheet, &ActivitySheet::undoChosen, this, &Shell::undo);
    connect(sheet, &ActivitySheet::caseWanted, this, [this](const model::RecordId& id) { open({PlaceNo::Cases, id}); });
    sheet->open();
}

/// What can be printed where, of the places that this role has.
QString Shell::noPaperWords() const
{
    QStringList where;
    const std::pair<PlaceNo, QString> papers[] = {{PlaceNo::Today, tr("your day on Today", "what can be printed where")}, {PlaceNo::Cases, tr("a case on Cases", "what can be printed where")},
                                                  {PlaceNo::DropIn, tr("the queue on Drop-in, while a session is open", "what can be printed where")},
                                                  {PlaceNo::Workshops, tr("a register on Workshops, once it is there", "what can be printed where")}, {PlaceNo::Reviews, tr("a review on Reviews", "what can be printed where")},
                                                  {PlaceNo::Devices, tr("the report of a lost desk on Devices", "what can be printed where")}};
    for (const auto& [no, words] : papers) {
        if (has(no)) where << words;
    }
    return where.isEmpty() ? tr("There is nothing to print on this page") : tr("There is nothing to print on this page. You can print: %1", "what, where").arg(where.join(QStringLiteral("; ")));
}

PrintSheet* Shell::showPrint()
{
    if (isCovered()) return nullptr;
    auto offers = place()->papers();
    if (offers.empty()) {
        m_undo->tell(noPaperWords(), UndoBar::Way::Word);
        return nullptr;
    }
    auto* sheet = new PrintSheet(m_ground, std::move(offers), m_isDemo, window());
    sheet->open();
    sheet->what()->setFocus(Qt::PopupFocusReason);
    return sheet;
}

NoticeSheet* Shell::showNotice()
{
    if (isCovered()) return nullptr;
    auto* sheet = new NoticeSheet(m_ground, place()->service(), window());
    sheet->open();
    return sheet;
}

PrintsSheet* Shell::showPrints()
{
    if (isCovered() || !m_ground.desk.mayCreate(KindNo::Print)) return nullptr;
    auto* sheet = new PrintsSheet(m_ground, window());
    sheet->open();
    return sheet;
}

SightSheet* Shell::showSight()
{
    const auto record = place()->record();
    if (isCovered()) return nullptr;
    if (!record) {
        m_undo->tell(tr("Open a student or a case first: then this says who can see it"), UndoBar::Way::Word);
        return nullptr;
    }
    const KindNo kind = m_ground.desk.find(KindNo::Student, *record) ? KindNo::Student : KindNo::Case;
    auto* sheet = new SightSheet(m_ground, kind, *record, window());
    sheet->open();
    return sheet;
}

void Shell::wireUndo()
{
    connect(m_undo, &UndoBar::undoChosen, this, [this] { m_back ? takeBack() : undo(m_told); });
    connect(m_undo, &UndoBar::activityChosen, this, &Shell::showActivity);
    connect(m_undo, &UndoBar::dismissed, this, [this] { place()->start()->setFocus(Qt::OtherFocusReason); });
    // Behind the command that is being carried out, so that its page has settled first.
    connect(&m_ground.desk, &session::Desk::deedDone, this, &Shell::tellDeed, Qt::QueuedConnection);
}

namespace {

QString withReason(const QString& words, const session::Deed& deed)
{
    const QString why = hindranceWords(deed);
    return why.isEmpty() ? words : Shell::tr("%1. %2", "what was done, why it has no way back").arg(words, why);
}

}

void Shell::tellDeed()
{
    // Where two windows show one desk, the one that was used says it.
    const QWidget* active = QApplication::activeWindow();
    if (!m_ground.desk.isOpen() || (active && active != window())) return;
    const auto all = m_ground.desk.deeds();
    if (all.empty()) return m_undo->clear();
    m_back = {};
    const session::Deed& last = all.front();
    QString words = tr("%1 at %2", "what was done, when").arg(deedWords(m_ground.desk, last, all), houseTime(last.at));
    // The reason why it does not go back is said at once.
    if (!last.canUndo) words = withReason(words, last);
    // What stands there already has been said.
    if (last.number == m_told && last.canUndo && !m_undo->isHidden() && m_undo->accessibleName() == words) return;
    m_told = last.number;
    m_undo->tell(words, !last.canUndo ? UndoBar::Way::None : last.undoes ? UndoBar::Way::Redo : UndoBar::Way::Undo);
}

void Shell::undo(qint64 deed)
{
    if (m_ground.desk.undo(deed).ok()) return;
    const auto all = m_ground.desk.deeds();
    const auto it = std::ranges::find(all, deed, &session::Deed::number);
    if (it == all.end()) return m_undo->tell(tr("This cannot be undone any more: it is not on this desk now"), UndoBar::Way::Word);
    m_undo->tell(withReason(tr("This cannot be undone any more: %1").arg(deedWords(m_ground.desk, *it, all)), *it), UndoBar::Way::Word);
}

/// What was done last is no edit of a record.
void Shell::takeBack()
{
    std::exchange(m_back, {})();
    m_undo->tell(tr("It is as it was before"), UndoBar::Way::None);
}

void Shell::undoLast()
{
    if (m_back) return takeBack();
    const auto all = m_ground.desk.deeds();
    const auto last = std::ranges::find_if(all, [](const session::Deed& deed) { return !deed.undoes && !deed.undone; });
    if (last == all.end()) return m_undo->tell(tr("Nothing to undo"), UndoBar::Way::Word);
    // Never past the last thing done to one further back that happens to have a way.
    if (last->canUndo) return undo(last->number);
    m_undo->tell(withReason(tr("This cannot be undone: %1").arg(deedWords(m_ground.desk, *last, all)), *last), UndoBar::Way::Word);
}

void Shell::redoLast()
{
    const auto all = m_ground.desk.deeds();
    if (all.empty() || !all.front().undoes || !all.front().canUndo) return m_undo->tell(tr("Nothing to redo"), UndoBar::Way::Word);
    undo(all.front().number);
}

bool Shell::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto button = static_cast<QMouseEvent*>(event)->button();
        const auto* widget = qobject_cast<QWidget*>(watched);
        if ((button == Qt::BackButton || button == Qt::ForwardButton) && widget && widget->window() == window() && !isCovered()) {
            button == Qt::BackButton ? goBack() : goForward();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}
