//===- AuditLog.cpp - What audited programs logged, added up --------------===//
#include "clang-heal/Rewrite/Audit.h"

namespace heal {

constexpr size_t FixIdDigits = 12, MostExamples = 3;

StringRef fixOfPlace(StringRef Id) { return Id.take_front(FixIdDigits); }

uint64_t AuditReport::violations() const {
  uint64_t Sum = 0;
  for (const AuditTally &Place : Places)
    Sum += Place.Violations;
  return Sum;
}

size_t AuditReport::evaluatedPlaces() const {
  return llvm::count_if(
      Places, [](const AuditTally &Place) { return Place.Evaluated > 0; });
}

namespace {

/// A line of the log. Numbers that are not there are 0.
struct LogLine {
  const llvm::json::Object &Members;

  std::string text(StringRef Name) const {
    return Members.getString(Name).value_or("").str();
  }
  uint64_t number(StringRef Name) const {
    return std::max<int64_t>(0, Members.getInteger(Name).value_or(0));
  }
};

/// The places of a log, and what its programs said while they ran: it counts
/// where they could not say how they ended.
class LogReader {
public:
  bool read(const LogLine &Line);
  std::vector<AuditTally> places() &&;

private:
  struct Known {
    AuditTally Place;
    uint64_t Reached = 0, Announced = 0;
  };
  static void describe(AuditTally &Place, const LogLine &Line);

  std::map<std::string, Known> ById;
};

} // namespace

void LogReader::describe(AuditTally &Place, const LogLine &Line) {
  Place.Kind = Line.text("kind");
  Place.Expression = Line.text("expression");
  Place.Where.File = Line.text("file");
  Place.Where.Line = Line.number("line");
}

/// False: it is no line of an audit.
bool LogReader::read(const LogLine &Line) {
  std::string What = Line.text("audit"), Id = Line.text("site");
  if (Id.empty())
    return false;
  Known &Seen = ById[Id];
  Seen.Place.Id = Id;
  if (What == "site") {
    describe(Seen.Place, Line);
  } else if (What == "reached") {
    ++Seen.Reached;
  } else if (What == "violation") {
    ++Seen.Announced;
    describe(Seen.Place, Line);
    if (Seen.Place.Examples.size() < MostExamples)
      Seen.Place.Examples.push_back("is " + Line.text("now") + ", kept was " +
                                    Line.text("kept"));
  } else if (What == "tally") {
    Seen.Place.Evaluated += Line.number("evaluated");
    Seen.Place.Violations += Line.number("violations");
    Seen.Place.Incomparable += Line.number("incomparable");
  } else {
    return false;
  }
  return true;
}

std::vector<AuditTally> LogReader::places() && {
  std::vector<AuditTally> Result;
  for (auto &[Id, Seen] : ById) {
    Seen.Place.Evaluated = std::max(Seen.Place.Evaluated, Seen.Reached);
    Seen.Place.Violations = std::max(Seen.Place.Violations, Seen.Announced);
    Result.push_back(std::move(Seen.Place));
  }
  llvm::sort(Result, [](const AuditTally &A, const AuditTally &B) {
    return std::tie(A.Where.File, A.Where.Line, A.Id) <
           std::tie(B.Where.File, B.Where.Line, B.Id);
  });
  return Result;
}

AuditReport readAuditLog(StringRef Log, StringRef Name) {
  AuditReport Result;
  LogReader Reader;
  unsigned Number = 0;
  while (!Log.empty()) {
    auto [Line, Rest] = Log.split('\n');
    Log = Rest;
    ++Number;
    if (Line.trim().empty())
      continue;
    Expected<llvm::json::Value> Read = parseJson(Line, Name);
    bool IsGood =
        Read && Read->getAsObject() && Reader.read({*Read->getAsObject()});
    if (!Read)
      llvm::consumeError(Read.takeError());
    if (!IsGood)
      Result.Problems.push_back(
          llvm::formatv("{0}:{1}: not a line of an audit", Name, Number));
  }
  Result.Places = std::move(Reader).places();
  return Result;
}

std::string summaryOf(const AuditReport &Report) {
  uint64_t Times = 0, Incomparable = 0;
  for (const AuditTally &Place : Report.Places) {
    Times += Place.Evaluated;
    Incomparable += Place.Incomparable;
  }
  auto Counted = [](uint64_t Count, StringRef Noun) {
    return llvm::formatv("{0} {1}{2}", Count, Noun, Count == 1 ? "" : "s")
        .str();
  };
  std::string Text = llvm::formatv(
      "{0}, {1} evaluated ({2}), {3}", Counted(Report.Places.size(), "place"),
      Report.evaluatedPlaces(), Counted(Times, "time"),
      Counted(Report.violations(), "violation"));
  if (Incomparable)
    Text += llvm::formatv(", {0} not comparable", Incomparable);
  return Text;
}

} // namespace heal
