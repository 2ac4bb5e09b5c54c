#include "tests/architecture/Tree.h"

#include "tests/architecture/Map.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <algorithm>
#include <memory>

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

bool isJudged(const QString& path)
{
    for (const auto& ending : {u".cpp"_s, u".h"_s, u".md"_s, u".cmake"_s, u".sh"_s, u"/CMakeLists.txt"_s}) {
        if (path.endsWith(ending)) return true;
    }
    // The commands a person types have no ending.
    return path == u"packaging/run"_s || path == u"packaging/test"_s || path == u".ci/run"_s
           || path == u"CMakeLists.txt"_s;
}

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}

QList<SourceFile> Tree::product() const
{
    QList<SourceFile> out;
    std::ranges::copy_if(files, std::back_inserter(out),
                         [](const SourceFile& file) { return file.isCpp() && !roomOf(file.path).isEmpty(); });
    return out;
}

const SourceFile* Tree::file(const QString& path) const
{
    const auto it = std::ranges::find(files, path, &SourceFile::path);
    return it == files.cend() ? nullptr : std::to_address(it);
}

Tree readTree(const QString& root)
{
    Tree tree;
    const QDir top(root);
    QStringList paths = top.entryList({u"*.md"_s, u"CMakeLists.txt"_s}, QDir::Files);
    for (const auto& folder : {u"app"_s, u"core"_s, u"ui"_s, u"tests"_s, u"packaging"_s, u".ci"_s}) {
        QDirIterator walk(top.filePath(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) paths.append(top.relativeFilePath(walk.next()));
    }
    paths.sort();
    for (const QString& path : paths) {
        if (isJudged(path)) tree.files.append(readSource(path, textOf(top.filePath(path))));
    }
    return tree;
}

}
