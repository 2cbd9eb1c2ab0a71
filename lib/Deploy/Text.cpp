//===- Text.cpp - Names and messages --------------------------------------===//
#include "TextInternal.h"
#include "clang-heal/Support/Text.h"
#include "clang-heal/Validate/Git.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

using llvm::formatv;

constexpr size_t MaxBranchName = 60, MaxSubject = 72;

std::string oneLine(StringRef Text) {
  std::string Clean;
  for (unsigned char C : validUtf8(Text))
    Clean += C < 0x20 || C == 0x7f ? ' ' : static_cast<char>(C);
  Clean = printable(Clean);
  llvm::SmallVector<StringRef, 16> Words;
  StringRef(Clean).split(Words, ' ', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  return llvm::join(Words, " ");
}

std::string markdownText(StringRef Text) {
  std::string Result;
  for (char C : oneLine(Text)) {
    switch (C) {
    case '<':
      Result += "&lt;";
      continue;
    case '>':
      Result += "&gt;";
      continue;
    case '&':
      Result += "&amp;";
      continue;
    case '@':
      // An escaped @ still calls people on some forges.
      Result += "&#64;";
      continue;
    }
    if (StringRef("\\`*_{}[]()#+!|~$-").contains(C))
      Result += '\\';
    Result += C;
  }
  return Result;
}

/// The longest run of backticks in \p Text.
static size_t longestFence(StringRef Text) {
  size_t Longest = 0, Run = 0;
  for (char C : Text) {
    Run = C == '`' ? Run + 1 : 0;
    Longest = std::max(Longest, Run);
  }
  return Longest;
}

std::string markdownCode(StringRef Text) {
  std::string Clean = oneLine(Text);
  std::string Fence(longestFence(Clean) + 1, '`');
  // A table splits at | even in code.
  std::string Result;
  for (char C : Clean)
    Result += C == '|' ? std::string("\\|") : std::string(1, C);
  bool NeedsBlanks =
      Result.empty() || Result.front() == '`' || Result.back() == '`';
  return NeedsBlanks ? Fence + " " + Result + " " + Fence
                     : Fence + Result + Fence;
}

std::string markdownBlock(StringRef Text, StringRef Language) {
  std::string Clean;
  for (unsigned char C : validUtf8(Text))
    if (C == '\n' || C == '\t' || (C >= 0x20 && C != 0x7f))
      Clean += static_cast<char>(C);
  Clean = printable(Clean);
  std::string Fence(std::max<size_t>(3, longestFence(Clean) + 1), '`');
  return Fence + Language.str() + "\n" + StringRef(Clean).rtrim('\n').str() +
         "\n" + Fence + "\n";
}

std::string branchFor(StringRef Handler) {
  std::string Name;
  for (char C : Handler.take_front(4 * MaxBranchName)) {
    bool IsPlain = llvm::isAlnum(C) || C == '_';
    if (IsPlain)
      Name += llvm::toLower(C);
    else if (!Name.empty() && Name.back() != '-')
      Name += '-';
  }
  Name.resize(std::min(Name.size(), MaxBranchName));
  std::string Branch = ("auto-fix/" + StringRef(Name).trim('-')).str();
  int IsValid = 0;
  git::start();
  git_branch_name_is_valid(&IsValid, Branch.c_str());
  return IsValid ? Branch : "auto-fix/handler";
}

const Anomaly *anomalyOf(ArrayRef<Anomaly> Anomalies, StringRef Handler) {
  const Anomaly *Worst = nullptr;
  for (const Anomaly &Each : Anomalies)
    if (!Handler.empty() && Each.Handler == Handler &&
        (!Worst || Each.Level > Worst->Level))
      Worst = &Each;
  return Worst;
}

std::string sentenceOf(const Anomaly &Seen) {
  std::string Metric = Seen.Metric.empty() ? "value" : oneLine(Seen.Metric);
  std::string Unit = Seen.Type == AnomalyType::Performance ? " ms"
                     : Seen.Type == AnomalyType::Coverage  ? " %"
                                                           : "";
  std::string Result = formatv(
      "{0} is {1:f2}{2}, {3:f2}{2} was expected ({4} severity, {5} "
      "observations",
      Metric, Seen.Current, Unit, Seen.Limit, nameOf(Seen.Level), Seen.Count);
  if (Seen.TimeShare > 0)
    Result += formatv(", {0:f1} % of the service's time", 100 * Seen.TimeShare);
  return Result + ")";
}

/// \p Line broken at blanks so that a log stays readable, with \p Indent.
static std::string wrapped(StringRef Line, StringRef Indent) {
  std::string Result = Indent.str();
  size_t Column = Indent.size();
  llvm::SmallVector<StringRef, 32> Words;
  Line.split(Words, ' ', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (StringRef Word : Words) {
    if (Column > Indent.size() && Column + 1 + Word.size() > MaxSubject) {
      Result += "\n" + Indent.str();
      Column = Indent.size();
    }
    if (Column > Indent.size()) {
      Result += ' ';
      ++Column;
    }
    Result += Word;
    Column += Word.size();
  }
  return Result + "\n";
}

static std::string subjectOf(const Fix &Each) {
  std::string Title = oneLine(Each.Title.empty() ? Each.Kind : Each.Title);
  std::string Subject = Each.Kind + " in " + oneLine(Each.Function);
  if (Each.Function.empty())
    Subject = Each.Kind + ": " + Title;
  if (Subject.size() > MaxSubject)
    Subject = validUtf8(StringRef(Subject).take_front(MaxSubject - 3)) + "...";
  return Subject;
}

static std::string proofText(const Fix &Each) {
  std::string Result;
  if (!Each.Proof.empty())
    Result += "\nProof:\n";
  for (const ProofStep &Step : Each.Proof)
    Result += wrapped("- " + oneLine(Step.Obligation) + ": " +
                          oneLine(Step.Discharged),
                      "  ");
  if (!Each.Assumptions.empty())
    Result += "\nAssumptions that nothing here proved:\n";
  for (const Assumption &Rests : Each.Assumptions)
    Result += wrapped("- " + oneLine(Rests.Text) + " (about " +
                          oneLine(Rests.Declaration) + ")",
                      "  ");
  return Result;
}

std::string commitMessageOf(const Fix &Each, ArrayRef<Anomaly> Anomalies) {
  std::string Result = subjectOf(Each) + "\n";
  if (!Each.Title.empty())
    Result += "\n" + wrapped("The change " + oneLine(Each.Title) + ".", "");
  if (!Each.Message.empty())
    Result += "\n" + wrapped("What: " + oneLine(Each.Message), "");
  if (!Each.Expression.empty())
    Result += wrapped("Where: " + oneLine(Each.Expression), "");
  if (const Anomaly *Seen = anomalyOf(Anomalies, Each.Handler))
    Result +=
        "\n" + wrapped("Why: production says of " + oneLine(Each.Handler) +
                           ": " + sentenceOf(*Seen),
                       "");
  Result += proofText(Each);
  Result += "\nTo undo this change alone: git revert this commit.\n\n";
  Result += "Fix-Id: " + oneLine(Each.Id) + "\n";
  Result += "Fix-Kind: " + oneLine(Each.Kind) + "\n";
  if (!Each.Handler.empty())
    Result += "Handler: " + oneLine(Each.Handler) + "\n";
  return Result;
}

std::vector<std::string> fixIdsIn(StringRef Message) {
  // Trailers are the last paragraph; text above it could look like one.
  size_t Last = Message.rtrim().rfind("\n\n");
  std::vector<std::string> Result;
  llvm::SmallVector<StringRef, 8> Lines;
  if (Last != StringRef::npos)
    Message.drop_front(Last).split(Lines, '\n');
  for (StringRef Line : Lines)
    if (Line.consume_front("Fix-Id: "))
      Result.push_back(Line.trim().str());
  return Result;
}

} // namespace heal
