#pragma once

#include "ui/pages/Place.h"
#include "ui/print/PaperOffer.h"
#include "ui/print/Press.h"
#include "ui/widgets/Sheet.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace carrel::ui {

class Banner;
class Button;
class Label;
class LabelledField;
class PaperView;

/// Shows what will come out of the printer, asks the little that has to be asked, and prints it: on paper by the system's
/// own dialogue, or as a PDF. Nothing is printed before the printing is on record.
class PrintSheet final : public Sheet
{
    Q_OBJECT

public:
    PrintSheet(const Ground& ground, std::vector<PaperOffer> offers, bool isDemo, QWidget* window);

    /// The system's dialogue first; then as printOn().
    void print();
    /// Asks where to; then as saveTo().
    void save();
    /// Puts it on record and prints it on this printer. False where it was not printed, and the sheet says why.
    bool printOn(QPrinter& printer);
    bool saveTo(const QString& folderOrFile);
    /// As it stands now; the number is still missing.
    PressRun run() const;
    PaperView* view() const { return m_view; }
    QComboBox* what() const { return m_what; }
    QSpinBox* copies() const { return m_copies; }
    QComboBox* destroyBy() const { return m_destroy; }
    QLineEdit* reason() const { return m_reason; }
    QCheckBox* health() const { return m_health; }
    QCheckBox* large() const { return m_large; }
    Banner* outcome() const { return m_outcome; }

private:
    QWidget* makeForm();
    QWidget* makePages();
    void fillDays();
    void tell();
    void tellPage();
    bool isComplete(model::PrintMedium medium);
    bool hasPrivatePlace();
    session::PrintAnswer note(const PressRun& run, model::PrintMedium medium);
    void say(Tone tone, const QString& words);
    void sayFault(const session::CommandAnswer& answer);
    void sayDone(const PressRun& run, model::PrintMedium medium);

    Ground m_ground;
    std::vector<PaperOffer> m_offers;
    bool m_isDemo;
    int m_told = -1; ///< which of the offers the days below are of
    PaperDocument m_document;
    PaperView* m_view;
    QComboBox* m_what;
    QSpinBox* m_copies;
    QComboBox* m_destroy;
    QCheckBox* m_large;
    QCheckBox* m_health;
    QLineEdit* m_reason;
    LabelledField* m_reasonField;
    Label* m_page;
    Button* m_before;
    Button* m_after;
    Button* m_print;
    Banner* m_outcome;
};

}
