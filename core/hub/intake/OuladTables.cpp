#include "core/hub/intake/OuladTables.h"

namespace carrel::hub {

using namespace Qt::StringLiterals;
using Reason = RowFault::Reason;

namespace {

constexpr int MostDays = 1100;

// Module, presentation and student stand first in all three, so that one function reads the key of a row.
enum CourseColumn { Module, Presentation, Length };
constexpr CsvColumn courseColumns[] = {{"code_module"}, {"code_presentation"}, {"module_presentation_length"}};
enum StudentColumn { Student = 2, FinalResult, FirstDropped };
constexpr CsvColumn studentColumns[] = {{"code_module"},         {"code_presentation"}, {"id_student"},
                                        {"final_result", false}, {"gender", false},     {"disability", false},
                                        {"imd_band", false},     {"age_band", false}};
enum RegistrationColumn { Registered = 3, Unregistered };
constexpr CsvColumn registrationColumns[] = {
    {"code_module"}, {"code_presentation"}, {"id_student"}, {"date_registration"}, {"date_unregistration"}};

bool isModuleCode(QByteArrayView code)
{
    const auto fits = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !code.isEmpty() && code.size() <= 20 && std::all_of(code.begin(), code.end(), fits);
}

/// Digits only: no sign, no spaces, no decimal point.
std::optional<quint64> digits(QByteArrayView text, int most)
{
    if (text.isEmpty() || text.size() > most) return std::nullopt;
    quint64 out = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        out = out * 10 + quint64(c - '0');
    }
    return out;
}

/// What stands in a code's column is only quoted when it looks like one: in a shifted row it may be about somebody.
QByteArrayView quotable(QByteArrayView code)
{
    const bool looks = code.size() == 5 && digits(code.first(4), 4) && code[4] >= 'A' && code[4] <= 'Z';
    return looks ? code : QByteArrayView();
}

std::optional<OuladPresentation> presentationOf(QByteArrayView module, QByteArrayView code)
{
    if (code.size() != 5 || (code[4] != 'B' && code[4] != 'J')) return std::nullopt;
    const auto year = digits(code.first(4), 4);
    if (!year || *year < 1990 || *year > 2100) return std::nullopt;
    return OuladPresentation{module.toByteArray(), int(*year), code[4], 0};
}

/// Nothing for an empty field, and for one that was complained of.
std::optional<int> dayOf(CsvTable& table, int column)
{
    const QByteArrayView text = table.at(column);
    if (text.isEmpty()) return std::nullopt;
    const bool before = text.startsWith('-');
    const auto days = digits(before ? text.sliced(1) : text, 9);
    if (!days) {
        table.complain(Reason::NotANumber, column);
    } else if (*days > MostDays) {
        table.complain(Reason::DayOutOfRange, column);
    } else {
        return before ? -int(*days) : int(*days);
    }
    return std::nullopt;
}

}

void OuladTables::close(const CsvTable& table, const QString& file)
{
    m_counts.rows[file] = table.rows();
    m_counts.ignored += table.others();
}

void OuladTables::readCourses()
{
    const QString file = u"courses.csv"_s;
    CsvTable table(m_disk, m_folder, file, courseColumns, m_faults);
    while (table.next()) readCourse(table);
    close(table, file);
}

void OuladTables::readCourse(CsvTable& table)
{
    const QByteArrayView module = table.at(Module);
    const QByteArrayView code = table.at(Presentation);
    if (!isModuleCode(module)) return table.complain(Reason::BadModuleCode, Module);
    auto presentation = presentationOf(module, code);
    if (!presentation) return table.complain(Reason::BadPresentationCode, Presentation, quotable(code));
    const auto length = digits(table.at(Length), 9);
    if (!length) return table.complain(Reason::NotANumber, Length);
    if (*length < 1 || *length > MostDays) return table.complain(Reason::NumberOutOfRange, Length);
    presentation->length = int(*length);
    const QByteArray key = module.toByteArray() + '/' + code.toByteArray();
    if (m_byCode.contains(key)) return table.complain(Reason::Twice, Presentation, code);
    m_byCode.insert(key, int(m_presentations.size()));
    m_presentations.push_back(std::move(*presentation));
}

std::optional<OuladTables::Key> OuladTables::keyOf(CsvTable& table)
{
    const QByteArrayView module = table.at(Module);
    const QByteArrayView code = table.at(Presentation);
    const auto known = m_byCode.constFind(module.toByteArray() + '/' + code.toByteArray());
    if (known == m_byCode.cend()) {
        if (!isModuleCode(module)) {
            table.complain(Reason::BadModuleCode, Module);
        } else {
            const bool formed = presentationOf(module, code).has_value();
            table.complain(formed ? Reason::UnknownPresentation : Reason::BadPresentationCode, Presentation,
                           quotable(code));
        }
        return std::nullopt;
    }
    const auto student = digits(table.at(Student), 10);
    if (!student) {
        table.complain(Reason::NotANumber, Student);
        return std::nullopt;
    }
    return Key{*known, *student};
}

void OuladTables::readStudents()
{
    const QString file = u"studentInfo.csv"_s;
    const qsizetype before = m_faults.total();
    CsvTable table(m_disk, m_folder, file, studentColumns, m_faults);
    while (table.next()) readStudent(table);
    close(table, file);
    m_studentsSound = m_faults.total() == before;
}

void OuladTables::readStudent(CsvTable& table)
{
    for (int i = FirstDropped; i < int(std::size(studentColumns)); ++i) {
        if (!table.at(i).isEmpty()) ++m_counts.dropped[model::latin(studentColumns[i].name)];
    }
    const auto key = keyOf(table);
    if (!key) return;
    if (m_listed.contains(key->packed())) return table.complain(Reason::Twice, Student);
    m_listed.insert(key->packed(), {table.line(), table.at(FinalResult) == "Withdrawn", false});
    m_listedInOrder.push_back(key->packed());
}

void OuladTables::readRegistrations()
{
    const QString file = u"studentRegistration.csv"_s;
    const qsizetype before = m_faults.total();
    CsvTable table(m_disk, m_folder, file, registrationColumns, m_faults);
    while (table.next()) readRegistration(table);
    close(table, file);
    // A row that could not be read is already reported; saying it again from the other side would only confuse.
    if (m_studentsSound && m_faults.total() == before) complainOfUnregistered();
}

void OuladTables::readRegistration(CsvTable& table)
{
    const auto key = keyOf(table);
    if (!key) return;
    const auto listed = m_listed.find(key->packed());
    if (listed == m_listed.end()) {
        if (m_studentsSound) table.complain(Reason::NoStudentInfo, Student);
        return;
    }
    if (listed->registered) return table.complain(Reason::Twice, Student);
    listed->registered = true;
    const auto registered = dayOf(table, Registered);
    const auto unregistered = dayOf(table, Unregistered);
    if (registered && unregistered && *unregistered < *registered) {
        return table.complain(Reason::LeftBeforeRegistering, Unregistered);
    }
    m_registrations.push_back({key->presentation, key->student, unregistered, listed->withdrawn});
}

void OuladTables::complainOfUnregistered()
{
    for (const quint64 packed : m_listedInOrder) {
        const Listed& listed = m_listed[packed];
        if (listed.registered) continue;
        m_faults.add({u"studentInfo.csv"_s, listed.line, u"id_student"_s, Reason::NoRegistration, {}});
    }
}

}
