#include "core/hub/intake/demo/Names.h"

namespace carrel::hub::demo {

namespace {

using Text = std::u16string_view;

// Given names and family names are kept apart and put together by chance: nobody in the demonstration is anybody.
// Where a family name follows its bearer's gender, the pool holds names that do not, or is split in two.
constexpr Text englishGiven[] = {u"Alfie",    u"Amelia",  u"Ben",    u"Charlotte", u"Daisy",  u"Edward",
                                 u"Florence", u"Hannah",  u"Isaac",  u"Jessica",   u"Joshua", u"Katie",
                                 u"Lucy",     u"Matthew", u"Molly",  u"Nathaniel", u"Olivia", u"Phoebe",
                                 u"Samuel",   u"Toby",    u"Violet", u"Robin"};
constexpr Text englishFamily[] = {u"Ashdown",    u"Barraclough",    u"Birtwistle", u"Copley",      u"Entwistle",
                                  u"Fairclough", u"Greenhalgh",     u"Hargreaves", u"Ibbotson",    u"Kershaw",
                                  u"Lockwood",   u"Nuttall",        u"Oakshott",   u"Pickersgill", u"Ramsbottom",
                                  u"Stainforth", u"Thistlethwaite", u"Uttley",     u"Wadsworth",   u"Yarrow"};
constexpr Text welshGiven[] = {u"Aled", u"Branwen", u"Cai", u"Elin",  u"Ffion",     u"Gwenllian", u"Heledd", u"Ifan",
                               u"Llŷr", u"Macsen",  u"Non", u"Owain", u"Rhydderch", u"Siân",      u"Tegwen", u"Ynyr"};
constexpr Text welshFamily[] = {u"Bebb",     u"Cadwaladr", u"Ellis-Gŵyr",       u"Gwyndaf", u"Heddwyn",   u"Llwyd",
                                u"Maddocks", u"Nantlle",   u"Parry-Tŷ'r-Felin", u"Penrhyn", u"Prydderch", u"Rhydderch",
                                u"Trefor",   u"Tudur",     u"Glyndŵr"};
constexpr Text scottishGiven[] = {u"Ailsa",   u"Catriona", u"Ewan",    u"Finlay", u"Iona",
                                  u"Lachlan", u"Mairi",    u"Ruaridh", u"Skye"};
constexpr Text scottishFamily[] = {u"Abercrombie", u"Carnegie",    u"Drummond", u"Galbraith", u"Kinnaird",
                                   u"MacCorquodale",   u"McGillivray", u"Ogilvie",  u"Urquhart"};
constexpr Text irishGiven[] = {u"Aoife", u"Cillian", u"Éabha",  u"Fiachra", u"Gráinne",
                               u"Oisín", u"Padraig", u"Róisín", u"Sadhbh"};
constexpr Text irishFamily[] = {u"Brannigan",  u"Cullinane",  u"Dunphy",        u"Garvey", u"Kinsella",
                                u"McElhinney", u"O'Halloran", u"O'Shaughnessy", u"Tuohy"};
constexpr Text polishGiven[] = {u"Agnieszka", u"Aleksander", u"Bartosz", u"Gosia",  u"Jakub",
                                u"Katarzyna", u"Łucja",      u"Michał",  u"Zuzanna"};
constexpr Text polishFamily[] = {u"Dudek",  u"Gołąb", u"Jóźwiak",  u"Krawczyk", u"Mazur",
                                 u"Pawlak", u"Sroka", u"Szymczak", u"Wróbel"};
constexpr Text romanianGiven[] = {u"Andreea", u"Cătălin", u"Ioana", u"Răzvan", u"Ștefania", u"Vlad"};
constexpr Text romanianFamily[] = {u"Bălan", u"Ciobanu", u"Dragomir", u"Munteanu", u"Țurcanu", u"Văduva"};
constexpr Text arabicGiven[] = {u"Abdurrahman", u"Bilal", u"Dunya", u"Hanan",   u"Khalid", u"Layla",
                                u"Nour",        u"Rania", u"Samir", u"Yasmine", u"Zayd"};
constexpr Text arabicFamily[] = {u"al-Hashimi", u"Bakkali",  u"Darwish", u"El Idrissi", u"Haddad",
                                 u"Khoury",     u"Mansouri", u"Qasim",   u"Sabbagh",    u"Zerrouki"};
constexpr Text yorubaGiven[] = {u"Ayọ̀mídé", u"Bolanle",   u"Damilola", u"Fọlákẹ́",
                                u"Kehinde", u"Oluwaseun", u"Taiwo",    u"Tobiloba"};
constexpr Text yorubaFamily[] = {u"Adebayo",  u"Afolabi",  u"Akinwale", u"Fashola",
                                 u"Ogundipe", u"Olatunji", u"Oyebanji"};
constexpr Text igboGiven[] = {u"Adaeze", u"Chidinma", u"Chukwuemeka", u"Kelechi", u"Nkiruka", u"Obiageli", u"Uchenna"};
constexpr Text igboFamily[] = {u"Anyanwu", u"Ekwueme", u"Ibekwe", u"Nnamani", u"Okwuosa", u"Onyekachi", u"Umeh"};
constexpr Text ghanaianGiven[] = {u"Abena", u"Afia", u"Kofi", u"Kwaku", u"Yaa"};
constexpr Text ghanaianFamily[] = {u"Agyeman", u"Boateng", u"Darko", u"Ofori-Atta", u"Sarpong"};
constexpr Text hindiGiven[] = {u"Aarav",  u"Anjali", u"Ishaan", u"Kavya", u"Meera",
                               u"Nikhil", u"Rohan",  u"Sharvari", u"Vikram"};
constexpr Text hindiFamily[] = {u"Agarwal",  u"Bhatnagar", u"Chaudhary", u"Joshi",
                                u"Kulkarni", u"Mathur",  u"Saxena",    u"Trivedi"};
constexpr Text tamilGiven[] = {u"Arulmozhi", u"Dharshini", u"Kavin",     u"Mahalakshmi",
                               u"Nila",      u"Sivakami",  u"Thangaraj", u"Yazhini"};
constexpr Text tamilFamily[] = {u"Arunachalam", u"Balasubramanian", u"Kandasamy",    u"Muthukumar",
                                u"Ponnusamy",   u"Selvarajan",      u"Vaithianathan"};
constexpr Text urduGiven[] = {u"Ayesha", u"Bilquis", u"Hamza", u"Mahnoor", u"Muhammad",
                              u"Saad",   u"Sana",    u"Usman", u"Zara"};
constexpr Text urduFamily[] = {u"Bajwa",  u"Chughtai", u"Durrani", u"Farooqi",
                               u"Janjua", u"Lodhi",    u"Qureshi", u"Siddiqui"};
constexpr Text bengaliGiven[] = {u"Anika", u"Farhan", u"Nusrat", u"Rafid", u"Sharmin", u"Tanvir"};
constexpr Text bengaliFamily[] = {u"Bhuiyan", u"Chowdhury", u"Mazumder", u"Rahman", u"Sarkar", u"Talukdar"};
constexpr Text panjabiGiven[] = {u"Amrit", u"Harleen", u"Jaspreet", u"Manvir", u"Navdeep", u"Simran"};
constexpr Text panjabiFamily[] = {u"Bhogal", u"Dhesi", u"Gill", u"Sandhu", u"Sidhu", u"Virdee"};
constexpr Text chineseGiven[] = {u"Haoran", u"Jiayi", u"Meilin", u"Ruoxi", u"Siyu",
                                 u"Tianyu", u"Xinyi", u"Zihan",  u"Ziqi"};
constexpr Text chineseFamily[] = {u"Cao", u"Deng",   u"Fang", u"Guo", u"Jiang",
                                  u"Lü",  u"Ouyang", u"Shen", u"Xie", u"Zhu"};
constexpr Text vietnameseGiven[] = {u"Bảo Ngọc", u"Đức Anh", u"Khánh Linh", u"Minh Châu", u"Quốc Huy", u"Thuỳ Dương"};
constexpr Text vietnameseFamily[] = {u"Bùi", u"Đặng", u"Hoàng", u"Lê", u"Phạm", u"Trần", u"Võ"};
constexpr Text koreanGiven[] = {u"Ha-eun", u"Ji-ho", u"Min-seo", u"Seo-yeon"};
constexpr Text koreanFamily[] = {u"Baek", u"Hwang", u"Kwon", u"Seong"};
constexpr Text portugueseGiven[] = {u"Afonso", u"Catarina", u"Conceição", u"Guilherme", u"Inês", u"João", u"Mafalda"};
constexpr Text portugueseFamily[] = {u"Brandão", u"Falcão", u"Gonçalves", u"Magalhães", u"Sequeira", u"Vasconcelos"};
constexpr Text spanishGiven[] = {u"Alejandra", u"Begoña", u"Francisco", u"Íñigo", u"Lucía", u"Matías", u"Ximena"};
constexpr Text spanishFamily[] = {u"Aguirre", u"Castañeda", u"Echeverría", u"Ibáñez",
                                  u"Núñez",   u"Quiñones",  u"Urrutia"};
constexpr Text turkishGiven[] = {u"Ayşegül", u"Burak", u"Çağla", u"Deniz", u"İpek", u"Oğuz"};
constexpr Text turkishFamily[] = {u"Akgül", u"Çetinkaya", u"Doğan", u"Gündüz", u"Şahin", u"Yıldırım"};
constexpr Text somaliGiven[] = {u"Ayaan", u"Cabdi", u"Faduma", u"Hibaaq", u"Ladan", u"Saynab"};
constexpr Text somaliFamily[] = {u"Cismaan", u"Diiriye", u"Geeddi", u"Maxamed", u"Nuur", u"Xirsi"};
constexpr Text greekGivenF[] = {u"Danai", u"Ioanna", u"Konstantina", u"Myrto"};
constexpr Text greekFamilyF[] = {u"Alexaki", u"Georgiou", u"Karagianni", u"Xenaki"};
constexpr Text greekGivenM[] = {u"Alexandros", u"Orestis", u"Stelios"};
constexpr Text greekFamilyM[] = {u"Angelidis", u"Georgiou", u"Makris", u"Theodorou"};
constexpr Text ukrainianGiven[] = {u"Bohdan", u"Daryna", u"Khrystyna", u"Ostap", u"Solomiia", u"Volodymyr"};
constexpr Text ukrainianFamily[] = {u"Bondarenko", u"Hrytsenko", u"Kovalchuk", u"Marchenko", u"Savchuk", u"Tkachenko"};
constexpr Text caribbeanGiven[] = {u"Aaliyah", u"Dominic", u"Keisha", u"Marlon", u"Renée", u"Tyrell"};
constexpr Text caribbeanFamily[] = {u"Beckford",   u"Charlery-Joseph", u"Gayle",
                                    u"Hutchinson", u"Sobers-King",        u"Thwaites"};
constexpr Text frenchGiven[] = {u"Aurélie", u"Gaëlle", u"Loïc", u"Noémie", u"Théo"};
constexpr Text frenchFamily[] = {u"Beauchêne", u"Delacour", u"Lefèvre", u"Mbemba", u"Traoré"};
constexpr Text persianGiven[] = {u"Arezoo", u"Kian", u"Parisa", u"Sohrab"};
constexpr Text persianFamily[] = {u"Daneshvar", u"Golestani", u"Khosravi", u"Rostami"};
constexpr Text nordicGiven[] = {u"Åsa", u"Bjørn", u"Linnéa", u"Søren"};
constexpr Text nordicFamily[] = {u"Ångström", u"Høiland", u"Lindqvist", u"Østergaard"};
constexpr Text hungarianGiven[] = {u"Bence", u"Boglárka", u"Gergő", u"Réka"};
constexpr Text hungarianFamily[] = {u"Bősze", u"Kővári", u"Szűcs", u"Tóth"};

constexpr NamePool pools[] = {
    {54, NameForm::GivenFamily, englishGiven, englishFamily},
    {26, NameForm::GivenFamily, welshGiven, welshFamily},
    {10, NameForm::GivenFamily, scottishGiven, scottishFamily},
    {9, NameForm::GivenFamily, irishGiven, irishFamily},
    {9, NameForm::GivenFamily, polishGiven, polishFamily},
    {4, NameForm::GivenFamily, romanianGiven, romanianFamily},
    {11, NameForm::GivenFamily, arabicGiven, arabicFamily},
    {8, NameForm::GivenFamily, yorubaGiven, yorubaFamily},
    {7, NameForm::GivenFamily, igboGiven, igboFamily},
    {4, NameForm::GivenFamily, ghanaianGiven, ghanaianFamily},
    {9, NameForm::GivenFamily, hindiGiven, hindiFamily},
    {7, NameForm::GivenFamily, tamilGiven, tamilFamily},
    {10, NameForm::GivenFamily, urduGiven, urduFamily},
    {6, NameForm::GivenFamily, bengaliGiven, bengaliFamily},
    {6, NameForm::GivenFamily, panjabiGiven, panjabiFamily},
    {10, NameForm::FamilyGiven, chineseGiven, chineseFamily},
    {6, NameForm::FamilyGiven, vietnameseGiven, vietnameseFamily},
    {2, NameForm::FamilyGiven, koreanGiven, koreanFamily},
    {5, NameForm::GivenTwoFamilies, portugueseGiven, portugueseFamily},
    {5, NameForm::GivenTwoFamilies, spanishGiven, spanishFamily},
    {5, NameForm::GivenFamily, turkishGiven, turkishFamily},
    {5, NameForm::ThreeGiven, somaliGiven, somaliFamily},
    {2, NameForm::GivenFamily, greekGivenF, greekFamilyF},
    {2, NameForm::GivenFamily, greekGivenM, greekFamilyM},
    {5, NameForm::GivenFamily, ukrainianGiven, ukrainianFamily},
    {6, NameForm::GivenFamily, caribbeanGiven, caribbeanFamily},
    {3, NameForm::GivenFamily, frenchGiven, frenchFamily},
    {2, NameForm::GivenFamily, persianGiven, persianFamily},
    {2, NameForm::GivenFamily, nordicGiven, nordicFamily},
    {2, NameForm::GivenFamily, hungarianGiven, hungarianFamily},
};

}

std::span<const NamePool> namePools() { return pools; }

}
