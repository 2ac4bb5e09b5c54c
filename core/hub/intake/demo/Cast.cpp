#include "core/hub/intake/demo/Cast.h"

namespace carrel::hub::demo {

using namespace model;

namespace {

constexpr CastText all[] = {
    {"amira", u"Amira Benhaddou", {}, "JOUR-BA", 5},
    {"tomos", u"Tomos Llŷr Wynne", {}, "FASH-BA", 5},
    {"callum", u"Callum Oyelaran", {}, "BUSM-BSC", 4},
    {"jordan", u"Jordan Achterberg", {}, "LAW-LLB", 4},
    {"nia", u"Nia Caradog-Hughes", {}, "DRAM-BA", 5, StudentState::Returned},
    {"lowri", u"Lowri Prydderch", {}, "WHIS-BA", 6},
    {"efe", u"Efe Adeyemi-Ross", {}, "BUSM-BSC", 4},
    {"harriet", u"Harriet Osei-Bonsu", {}, "LAW-LLB", 6},
    {"mared", u"Mared Cadwaladr", {}, "WHIS-BA", 4},
    {"ruben", u"Rubén Castellanos Iriarte", {}, "BUSM-BSC", 5},
    {"hodan",
     u"Hodan Warsame Jimcaale",
     {},
     "SOCW-MA",
     7,
     StudentState::Active,
     Restriction::None,
     StudyMode::PartTime},
    {"thanh", u"Nguyễn Thị Thanh Hà", u"Hà", "FASH-BA", 4},
    {"olesia", u"Oleksandra Petrenko", u"Olesia", "LAW-LLB", 5},
    {"gethin", u"Gethin Ellery", {}, "BUSM-BSC", 5},
    {"wren", u"Wren Hathersage", {}, "DRAM-BA", 4, StudentState::Active, Restriction::Restricted},
    {"sunniva", u"Sunniva Blackwood", {}, "JOUR-BA", 6},
    {"eleni", u"Eleni Papadimitriou", {}, "DRAM-BA", 6},
    {"zainab", u"Zainab Shahnawaz", {}, "LAW-LLB", 4},
    {"conor", u"Conor Mac Giolla Bhríde", {}, "JOUR-BA", 4},
    {"beatriz", u"Beatriz Figueiredo da Conceição", {}, "FASH-BA", 6},
    {"ifeoma", u"Ifeoma Nwachukwu-Eze", {}, "BUSM-BSC", 6},
    {"kacper", u"Kacper Dąbrowski", {}, "BUSM-BSC", 4},
    {"anandhi", u"Anandhi", {}, "LAW-LLB", 5},
    {"yuxuan", u"Chen Yuxuan", u"Grace", "BUSM-BSC", 5},
    {"priya", u"Priya Raghunathan", {}, "DATA-MSC", 7},
    {"isobel", u"Isobel Marchetti", {}, "NURS-BSC", 6},
    {"temi", u"Temitope Balogun", u"Temi", "PSYC-BSC", 5},
    {"gurpreet", u"Gurpreet Dhaliwal", {}, "MECH-BENG", 5},
    {"benedikt", u"Benedikt Aalto", {}, "COMP-BSC", 4},
    {"kirsty", u"Kirsty MacAulay-Fraser", {}, "NURS-BSC", 5},
    {"muthu", u"Muthulakshmi Sivasubramaniam", u"Muthu", "PSYC-BSC", 4},
    {"abdirahman", u"Abdirahman Xasan Cali", u"Abdi", "COMP-BSC", 5},
    {"emre", u"Emre Karabulut", {}, "MECH-BENG", 4},
    {"aisling", u"Aisling Ní Dhomhnaill", {}, "NURS-BSC", 5},
    {"farah", u"Farah Ghazanfar", {}, "DATA-MSC", 7},
    {"oyin", u"Oyinkansola Adewunmi", u"Oyin", "NURS-BSC", 4},
    {"dylan", u"Dylan Vaughan-Ebsworth", {}, "COMP-BSC", 6},
    {"cida", u"Maria Aparecida dos Santos Figueiredo de Albuquerque Castelo", u"Cida", "PSYC-BSC", 6},
    {"sukhmani", u"Sukhmani Kaur Rattan", {}, "NURS-BSC", 5},
    {"tenzin", u"Tenzin", {}, "MECH-BENG", 6},
    // Without a case: a long name, a single one, and two people who have the same name.
    {"wilhelmina", u"Wilhelmina Aderonke Featherstonehaugh-Ogunbanjo-Pemberton", u"Mina", "COMP-BSC", 4},
    {"suryani", u"Suryani", {}, "DATA-MSC", 7},
    {"sophie", u"Sophie Kershaw", {}, "NURS-BSC", 4},
    {"sophie2", u"Sophie Kershaw", {}, "LAW-LLB", 5},
    {"heledd", u"Heledd Glyndŵr-Tŷ'n-y-Coed", {}, "WHIS-BA", 4},
    {"yves",
     u"Yves-Emmanuel N'Guessan d'Almeida",
     {},
     "BUSM-BSC",
     4,
     StudentState::Active,
     Restriction::None,
     StudyMode::PartTime},
};

}

std::span<const CastText> cast() { return all; }

}
