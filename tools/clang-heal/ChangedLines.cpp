//===- ChangedLines.cpp - What differs from the last commit ---------------===//
#include "ChangedLines.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

Expected<ChangedLines> ChangedLines::sinceHead(World &Outside,
                                               StringRef Folder) {
  Process Git;
  Git.Directory = Folder.str();
  Git.Arguments = {"git",         "-c",         "core.quotePath=false",
                   "diff",        "--no-color", "--no-ext-diff",
                   "--no-prefix", "--relative", "-U0",
                   "HEAD"};
  Expected<ProcessResult> Ran = Outside.run(Git);
  if (!Ran)
    return Ran.takeError();
  if (Ran->ExitCode != 0)
    return makeError(ErrorKind::Environment,
                     "cannot tell what changed in '{0}': {1} (leave out "
                     "--changed, or commit once)",
                     Folder, StringRef(Ran->Output).trim());
  return fromDiff(Ran->Output, Folder);
}

ChangedLines ChangedLines::fromDiff(StringRef Diff, StringRef Folder) {
  ChangedLines Result;
  std::string File;
  for (StringRef Line : llvm::split(Diff, '\n')) {
    if (Line.consume_front("+++ ")) {
      File = (Folder + "/" + Line.split('\t').first).str();
      continue;
    }
    // @@ -12,0 +13,2 @@
    if (!Line.consume_front("@@ -"))
      continue;
    StringRef New = Line.split(" +").second.split(' ').first;
    auto [FirstText, CountText] = New.split(',');
    unsigned First = 0, Count = 1;
    if (FirstText.getAsInteger(10, First) ||
        (!CountText.empty() && CountText.getAsInteger(10, Count)))
      continue;
    if (Count > 0)
      Result.ByFile[File].push_back({First, First + Count - 1});
  }
  return Result;
}

bool ChangedLines::hold(const Place &Where) const {
  auto Found = ByFile.find(Where.File);
  return Found != ByFile.end() &&
         llvm::any_of(Found->second, [&](const Range &R) {
           return R.First <= Where.Line && Where.Line <= R.Last;
         });
}

} // namespace heal
