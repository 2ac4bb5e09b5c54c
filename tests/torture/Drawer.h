#pragma once

#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/store/Drafts.h"
#include "core/store/Inbox.h"
#include "tests/support/FaultVfs.h"

namespace carrel::tests {

model::RecordId numberedId(int number);

/// What a desk keeps on its medium, as the desk puts it there: the encrypted file and the sealed journal beside it.
class Drawer
{
public:
    /// Nothing when the file does not open; `fault` says why.
    static std::unique_ptr<Drawer> open(base::Disk& disk, const QString& folder, sqlcipher::Mode mode, store::StoreFault* fault = nullptr);

    static wire::Page page(qint64 next, std::vector<wire::DeliveredRow> rows, std::vector<wire::Removal> removals = {}, bool more = false);
    static wire::DeliveredRow noteFrom(int number, const QString& words, qint64 delivery);
    bool saveNote(int number, const QString& words, bool creates);
    std::optional<QString> note(int number);
    /// Every row of every table that the stories write to, as text: two files say the same when this is the same.
    QByteArray everything();
    /// Tables and their columns, in order.
    QStringList schema();
    /// What SQLite and SQLCipher find wrong with the file once its log is in it; empty when it is whole.
    QString damage();
    /// The numbers of the edits whose sealed twins can be read out of the journal and are what was written.
    QSet<qint64> twins();

    std::unique_ptr<store::Cache> cache;
    base::ManualClock clock;
    base::SeededRandom random;
    store::Identity identity;
    store::Rows rows;
    store::Journal journal;
    store::Outbox outbox;
    store::Inbox inbox;
    store::Drafts drafts;

private:
    Drawer(std::unique_ptr<store::Cache> opened, base::Disk& disk, const QString& folder);
};

}
