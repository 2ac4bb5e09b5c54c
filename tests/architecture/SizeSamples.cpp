#include "tests/architecture/Limits.h"
#include "tests/architecture/Samples.h"

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

QString functionOf(const QString& declaration, int lines)
{
    return declaration + u"\n{\n"_s + u"    step();\n"_s.repeated(lines - 3) + u"}\n"_s;
}

}

QList<Sample> sizeSamples()
{
    const QString blank = u"\n"_s;
    const QString work = u"void work(int much)"_s;
    const QString main = u"int main(int argc, char** argv)"_s;
    return {
        {"filesStaySmall", "a long source", Bad, {{u"core/base/A.cpp"_s, blank.repeated(MostLinesInSource + 1)}}},
        {"filesStaySmall", "a long header", Bad, {{u"core/base/A.h"_s, blank.repeated(MostLinesInHeader + 1)}}},
        {"filesStaySmall",
         "as long as may be",
         Good,
         {{u"core/base/A.cpp"_s, blank.repeated(MostLinesInSource)},
          {u"core/base/A.h"_s, blank.repeated(MostLinesInHeader)}}},
        {"functionsStaySmall",
         "a long function",
         Bad,
         {{u"core/base/A.cpp"_s, functionOf(work, MostLinesInFunction + 1)}}},
        {"functionsStaySmall",
         "a long member",
         Bad,
         {{u"core/base/A.h"_s, u"class A\n{\npublic:\n"_s + functionOf(work, MostLinesInFunction + 1) + u"};\n"_s}}},
        {"functionsStaySmall", "a long main", Bad, {{u"app/hub/main.cpp"_s, functionOf(main, MostLinesInMain + 1)}}},
        {"functionsStaySmall",
         "as long as may be",
         Good,
         {{u"core/base/A.cpp"_s, functionOf(work, MostLinesInFunction)},
          {u"app/hub/main.cpp"_s, functionOf(main, MostLinesInMain)}}},
        {"functionsStaySmall",
         "a long table is no function",
         Good,
         {{u"core/base/A.cpp"_s, u"const int table[] = {\n"_s + u"    {1, f(2)},\n"_s.repeated(80) + u"};\n"_s}}},
        {"functionsStaySmall",
         "a long class is no function",
         Good,
         {{u"core/base/A.h"_s, u"class A : public B\n{\n"_s + u"    void f() {}\n"_s.repeated(80) + u"};\n"_s}}},
        {"testsWeighEnough",
         "hardly a test",
         Bad,
         {{u"core/base/A.cpp"_s, u"step();\n"_s.repeated(100)},
          {u"tests/base/A.cpp"_s, u"check();\n\n"_s.repeated(79)}}},
        {"testsWeighEnough",
         "only tests of the house",
         Bad,
         {{u"core/base/A.cpp"_s, u"step();\n"_s.repeated(100)},
          {u"tests/architecture/A.cpp"_s, u"check();\n"_s.repeated(200)}}},
        {"testsWeighEnough",
         "tests enough",
         Good,
         {{u"core/base/A.cpp"_s, u"step();\n"_s.repeated(100)}, {u"tests/base/A.cpp"_s, u"check();\n"_s.repeated(80)}}},
    };
}

}
