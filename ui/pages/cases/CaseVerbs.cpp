#include "ui/pages/cases/CaseView.h"

#include "ui/pages/cases/CasePart.h"
#include "ui/pages/cases/CaseStory.h"
#include "ui/print/CasePapers.h"
#include "ui/widgets/ActionRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/PageTabs.h"
#include "ui/words/Reading.h"

#include <QtWidgets/QMenu>

// What can be done with the case that is open: in its menu, and for whoever asks by keys.
namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::CaseState;
using session::CaseFile;

void CaseView::tellMenu(const CaseFile& file)
{
    const model::View& view = file.item.view;
    QMenu* menu = m_who->actions()->menu();
    // Only its own: the row puts buttons that have no room into the same menu.
    qDeleteAll(m_commands);
    m_commands.clear();
    m_moves.clear();
    if (m_isClosed && m_mayWrite) m_commands << menu->addAction(tr("Add note"), this, &CaseView::writeNote);
    if (m_student) m_commands << menu->addAction(tr("Open the student's page"), this, [this] { Q_EMIT studentWanted(*m_student); });
    if (m_ground.desk.mayCreate(model::KindNo::Print)) m_commands << menu->addAction(tr("Print …"), this, &CaseView::printWanted);
    m_commands << menu->addAction(tr("Who can see this?"), this, &CaseView::sightWanted);
    const auto state = shown(view, Case::state);
    if (!state || !view.mayWrite(Case::state)) return;
    m_commands << menu->addSeparator();
    const auto now = model::latin(model::codesOf<CaseState>[size_t(*state)]);
    const auto add = [&](CaseState to, Glyph glyph, const QString& words) {
        if (to == *state || !view.kind().mayMove(QString(now), QString(model::latin(model::codesOf<CaseState>[size_t(to)])))) return;
        m_moves.push_back({.group = VerbGroup::Here, .glyph = glyph, .text = words, .act = [this, to] { move(to); }});
        // A button of its own leads to it.
        if (to != CaseState::Reopened) m_commands << menu->addAction(words, this, [this, to] { move(to); });
    };
    add(CaseState::InProgress, Glyph::Play, tr("Mark as in progress"));
    add(CaseState::Waiting, Glyph::Clock, tr("Mark as waiting on the student"));
    add(CaseState::Reopened, Glyph::Unlock, tr("Reopen case"));
    add(CaseState::Closed, Glyph::Archive, tr("Close the case …"));
    if (!view.mayWrite(Case::owner)) return;
    m_moves.push_back({.group = VerbGroup::Here, .glyph = Glyph::UserCheck, .text = tr("Give the case to a colleague …"), .act = [this] { give(); }, .also = tr("assign reassign owner hand over")});
    m_commands << menu->addAction(m_moves.back().text, this, &CaseView::give);
}

void CaseView::move(CaseState state)
{
    if (state == CaseState::Closed) {
        m_tabs->setCurrentIndex(0);
        return m_story->askToClose();
    }
    model::Changes changes(model::KindNo::Case);
    changes.to(Case::state, state);
    const auto answer = m_ground.desk.edit(*m_case, changes);
    if (answer.ok()) Q_EMIT changed();
}

void CaseView::give()
{
    if (!m_case) return;
    choose(Tab::Timeline);
    Q_EMIT detailWanted();
    m_story->give();
}

void CaseView::link()
{
    if (!m_case) return;
    choose(Tab::Timeline);
    Q_EMIT detailWanted();
    m_story->link();
}

std::vector<Verb> CaseView::verbs()
{
    std::vector<Verb> out;
    if (!m_case) return out;
    const auto named = [this](const QString& with, const QString& without) { return m_name.isEmpty() ? without : with.arg(m_name); };
    if (m_mayWrite) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Edit, .text = named(tr("Add note for %1"), tr("Add note")), .keys = QKeySequence(Qt::CTRL | Qt::Key_N),
                       .act = [this] { writeNote(); }, .also = tr("write new record")});
    }
    if (!m_isClosed && m_ground.desk.mayCreate(model::KindNo::Action)) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::AddAction, .text = named(tr("Add action for %1"), tr("Add action")), .act = [this] { m_addAction->click(); },
                       .also = tr("new task to do")});
    }
    if (!m_isClosed && m_ground.desk.mayCreate(model::KindNo::Referral)) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Send, .text = named(tr("Refer %1"), tr("Refer the student")), .act = [this] { refer(); }, .also = tr("service send refer")});
    }
    const std::tuple<Tab, model::KindNo, Glyph, QString> adds[] = {{Tab::Support, model::KindNo::Support, Glyph::Shield, tr("Add agreed support")},
                                                                   {Tab::Consents, model::KindNo::Consent, Glyph::Consent, tr("Record a consent")},
                                                                   {Tab::Files, model::KindNo::Attachment, Glyph::Paperclip, tr("Attach a file")},
                                                                   {Tab::Told, model::KindNo::Explanation, Glyph::Message, tr("Note what the student was told")}};
    for (const auto& [tab, kind, glyph, text] : adds) {
        if (!m_ground.desk.mayCreate(kind)) continue;
        out.push_back({.group = VerbGroup::Here, .glyph = glyph, .text = text, .act = [this, tab = tab] {
                           Q_EMIT detailWanted();
                           choose(tab);
                           part(tab)->add();
                       }});
    }
    out.insert(out.end(), m_moves.begin(), m_moves.end());
    if (m_student) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::User, .text = named(tr("Open the page of %1"), tr("Open the student's page")),
                       .act = [this] { Q_EMIT studentWanted(*m_student); }, .also = tr("student profile")});
    }
    if (m_mayWrite) {
        out.push_back({.group = VerbGroup::Here, .glyph = Glyph::Check, .text = tr("Save the note being written"), .keys = QKeySequence(Qt::CTRL | Qt::Key_Return),
                       .wired = false, .inPalette = false});
    }
    return out;
}

std::vector<PaperOffer> CaseView::papers() { return m_case ? casePapers(m_ground, *m_case) : std::vector<PaperOffer>(); }

}
