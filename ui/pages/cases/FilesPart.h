#pragma once

#include "ui/pages/cases/CasePart.h"
#include "ui/print/OpenedFiles.h"

namespace carrel::ui {

class AttachForm;
class WithdrawForm;

/// The files of a case. What another program is given to show lies in the private folder for as long as this lives.
class FilesPart final : public CasePart
{
    Q_OBJECT

public:
    explicit FilesPart(const Ground& ground, QWidget* parent = nullptr);
    AttachForm* form() const { return m_form; }
    /// Puts it on record, then writes it there.
    void saveTo(const model::RecordId& file, const QString& path);
    /// For a program of the system's; another in tests.
    std::function<bool(const QString& path)> launch = {};

protected:
    std::vector<PartEntry> entriesOf(const session::CaseFile& file) const override;
    void act(const std::optional<model::RecordId>& id, const QString& key) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    PartEntry entryOf(const session::Item& item) const;
    void open(const model::RecordId& file);
    void present(const session::OpenedFile& file);
    void save(const model::RecordId& file);

    AttachForm* m_form;
    WithdrawForm* m_withdraw;
    OpenedFiles m_opened;
    int m_asked = 0; ///< for how many files so far: what an earlier one says no longer matters
};

}
