#include "core/base/Digest.h"
#include "core/hub/intake/Csv.h"
#include "core/hub/intake/OuladReader.h"
#include "core/model/Change.h"
#include "tests/fuzz/Target.h"
#include "tests/support/FakeDisk.h"

// A central service's files: rows are read as they were written, and a feed brings all of it or nothing.
namespace carrel::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr char Between = '\x1c';
const char* const Names[] = {"courses.csv", "studentInfo.csv", "studentRegistration.csv"};

QByteArray quoted(QByteArrayView field) { return '"' + field.toByteArray().replace("\"", "\"\"") + '"'; }

using Table = std::vector<std::vector<QByteArray>>;
std::optional<Table> table(const QByteArray& bytes)
{
    Table out;
    hub::CsvReader reader(bytes);
    while (reader.next()) {
        out.emplace_back();
        for (const auto& field : reader.fields()) out.back().push_back(field.toByteArray());
    }
    return reader.fault() == hub::CsvFault::None ? std::optional(out) : std::nullopt;
}

bool judgeRows(const QByteArray& input)
{
    const auto rows = table(input);
    if (!rows) return false;
    QByteArray written;
    for (const auto& row : *rows) {
        for (size_t i = 0; i < row.size(); ++i) written += (i ? "," : "") + quoted(row[i]);
        written += "\r\n";
    }
    const auto again = table(written);
    // Quotes make a row longer than may be read; then nothing can be said.
    promise(!again || *again == *rows, "rows are the same again");
    return true;
}

bool judgeFeed(const QByteArray& input)
{
    tests::FakeDisk disk;
    const auto parts = input.split(Between);
    if (parts.size() != 3) return false;
    for (int i = 0; i < 3; ++i) disk.files[u"feed/"_s + QLatin1String(Names[i])] = parts[i];
    const hub::OuladReader reader(disk, hub::idsKeyedBy(QByteArray(32, 'k')));
    const hub::OuladOptions options{base::Moment::startOf(QDate(2015, 1, 1)), 0};
    const auto batch = reader.read(u"feed"_s, options);
    promise(batch.faultsInAll >= qsizetype(batch.faults.size()), "faults are counted");
    promise(batch.faultsInAll == 0 || batch.records.empty(), "with one fault nothing is brought");
    for (const auto& record : batch.records) {
        for (int p = 0; p < record.kind().size(); ++p) {
            // Times are left to who applies the batch.
            const bool empty = record.at(p).isEmpty();
            promise(empty || model::faultOf(record.kind().at(p), record.at(p)) == model::ValueFault::None, "no value that may not stand there is brought");
        }
    }
    const auto again = reader.read(u"feed"_s, options);
    promise(again.records == batch.records && again.faults == batch.faults && again.counts == batch.counts, "a feed read twice is the same feed");
    return batch.faultsInAll == 0;
}

}

QList<QByteArray> seeds()
{
    const QByteArray courses = "code_module,code_presentation,module_presentation_length\nAAA,2013J,268\nBBB,2014B,240\n";
    const QByteArray info = "code_module,code_presentation,id_student,gender,region,highest_education,imd_band,age_band,num_of_prev_attempts,studied_credits,disability,final_result\n"
                            "AAA,2013J,11391,M,\"East, Anglian\",HE,90-100%,55<=,0,240,N,Pass\nBBB,2014B,2,F,Scotland,A,20-30%,35-55,0,60,Y,Withdrawn\n";
    const QByteArray registration = "code_module,code_presentation,id_student,date_registration,date_unregistration\nAAA,2013J,11391,-159,\nBBB,2014B,2,-53,12\n";
    return {courses + Between + info + Between + registration, "a,b\r\n\"c\"\"d\",\"e\nf\"\r\n", "\xef\xbb\xbf" "a\n1\n"};
}

QList<QByteArray> words()
{
    return {",", "\"", "\"\"", "\n", "\r\n", "\r", QByteArray(1, '\0'), QByteArray(1, Between), "\xff", "AAA", "2013J", "2014B", "9999999999999", "-1101", "1101", "Withdrawn", "=1+1",
            "id_student", "code_module"};
}

bool judge(const QByteArray& input)
{
    const bool rows = judgeRows(input);
    return judgeFeed(input) || rows;
}

}
