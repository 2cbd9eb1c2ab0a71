#include "RecordsInternal.h"
#include "gmock/gmock.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Writes down what it is given, as `LINE PLACE NAME=TEXT`.
class Taken : public RecordTaker {
public:
  std::vector<std::string> Pieces, Complaints;

  void take(const Record &Piece) override {
    std::string Text;
    for (char C : Piece.Text)
      if (C != '\n' && C != ' ')
        Text += C;
    std::string Name = Piece.Name.empty() ? "" : Piece.Name.str() + "=";
    Pieces.push_back(std::to_string(Piece.Line) + " " +
                     describe(Piece.Where).str() + " " + Name + Text);
  }
  void complain(uint64_t Line, const llvm::Twine &Why) override {
    Complaints.push_back(std::to_string(Line) + ": " + Why.str());
  }
};

/// Cuts \p Text, fed in pieces of \p Step bytes.
Taken cut(StringRef Text, size_t Step, size_t MaxRecordBytes = 1 << 20) {
  Taken Result;
  RecordStream Stream(Result, MaxRecordBytes);
  for (; !Text.empty(); Text = Text.drop_front(std::min(Step, Text.size())))
    Stream.feed(Text.take_front(Step));
  Stream.finish();
  return Result;
}

/// The same, for many steps, which must all give the same.
Taken cutAnyhow(StringRef Text) {
  Taken Result = cut(Text, 1);
  for (size_t Step : {2, 3, 7, 64, 100000}) {
    Taken Other = cut(Text, Step);
    EXPECT_EQ(Other.Pieces, Result.Pieces) << "with steps of " << Step;
    EXPECT_EQ(Other.Complaints, Result.Complaints);
  }
  return Result;
}

TEST(Records, GivesLineForLine) {
  Taken Seen = cutAnyhow("{\"a\":1}\n\n{\"a\":2}\r\n{\"a\":3}");
  EXPECT_THAT(Seen.Pieces,
              ElementsAre("1 document {\"a\":1}", "3 document {\"a\":2}",
                          "4 document {\"a\":3}"));
}

TEST(Records, CutsADocumentOfManyLines) {
  Taken Seen = cutAnyhow(R"({
  "handlers": [
    {"name": "a", "x": {"samples": [1]}},
    {"name": "b"}
  ],
  "sequences": {
    "checkout": {"beats": ["x"]}
  },
  "other": {"handlers": [{"name": "not this one"}]},
  "logs": [{"sequenceId": "checkout"}]
})");
  EXPECT_THAT(Seen.Pieces,
              ElementsAre("3 handler {\"name\":\"a\",\"x\":{\"samples\":[1]}}",
                          "4 handler {\"name\":\"b\"}",
                          "7 sequence checkout={\"beats\":[\"x\"]}",
                          "10 log {\"sequenceId\":\"checkout\"}"));
  EXPECT_THAT(Seen.Complaints, IsEmpty());
}

TEST(Records, TakesSamplesOutOfTheirHandler) {
  Taken Seen = cutAnyhow(R"({
 "handlers": [{"name": "a", "samples": [
   {"inputs": {"x": "]}"}},
   {"inputs": {}}],
   "errors": [{"type": "E"}], "expectedTime": 5}]
})");
  EXPECT_THAT(
      Seen.Pieces,
      ElementsAre("3 sample {\"inputs\":{\"x\":\"]}\"}}",
                  "4 sample {\"inputs\":{}}", "5 error {\"type\":\"E\"}",
                  "2 handler {\"name\":\"a\",\"samples\":[],\"errors\":[],"
                  "\"expectedTime\":5}"));
}

TEST(Records, KnowsTheLineBehindWhatWasTakenOut) {
  struct : RecordTaker {
    uint64_t Line = 0;
    void take(const Record &Piece) override {
      if (Piece.Where == Place::Handler)
        Line = Piece.lineAt(Piece.Text.begin() + Piece.Text.find("expected"));
    }
    void complain(uint64_t, const llvm::Twine &) override {}
  } Taker;
  RecordStream Stream(Taker);
  Stream.feed("{\n\"handlers\": [\n{\"samples\": [\n\n\n{}\n],\n\n"
              "\"expectedTime\": 1}]}");
  Stream.finish();
  EXPECT_EQ(Taker.Line, 9u);
}

TEST(Records, CutsSpansOutOfAPrettyDocument) {
  Taken Seen = cutAnyhow(R"({
  "resourceSpans": [ {
    "resource": {"attributes": []},
    "scopeSpans": [ { "spans": [
      {"name": "a"},
      {"name": "b"} ] } ]
  } ],
  "resourceMetrics": [ {
    "resource": {"attributes": [1]},
    "scopeMetrics": [ { "metrics": [ {"name": "m"} ] } ] } ],
  "resourceLogs": [ { "scopeLogs": [ { "logRecords": [ {} ] } ] } ]
})");
  EXPECT_THAT(Seen.Pieces,
              ElementsAre("5 span {\"name\":\"a\"}", "6 span {\"name\":\"b\"}",
                          "9 resource resource={\"attributes\":[1]}",
                          "10 metric {\"name\":\"m\"}", "11 log record {}"));
}

TEST(Records, ReadsDocumentsOfManyLinesOneAfterTheOther) {
  Taken Seen = cutAnyhow("{\n\"logs\": [{\"a\": 1}]\n}\n{\n\"logs\": "
                         "[{\"a\": 2}]\n}\n");
  EXPECT_THAT(Seen.Pieces, ElementsAre("2 log {\"a\":1}", "5 log {\"a\":2}"));
}

TEST(Records, GoesOnWithLinesBehindAFirstLineThatIsHuge) {
  std::string Long =
      "{\"pad\":\"" + std::string(2 << 20, 'x') + "\",\"logs\":[{\"a\":1}]}\n";
  Taken Seen = cut(Long + "{\"logs\":[]}\n", 1 << 20, 8 << 20);
  EXPECT_THAT(Seen.Pieces,
              ElementsAre("1 log {\"a\":1}", "2 document {\"logs\":[]}"));
}

TEST(Records, TellsLinesWhoseFirstIsCutShort) {
  Taken Seen = cutAnyhow("{\"resourceSpans\":[{\"scopeSp\n"
                         "{\"resourceSpans\":[]}\n");
  EXPECT_THAT(Seen.Pieces,
              ElementsAre("1 document {\"resourceSpans\":[{\"scopeSp",
                          "2 document {\"resourceSpans\":[]}"));
}

TEST(Records, PassesOverAByteOrderMark) {
  EXPECT_THAT(cutAnyhow("\xef\xbb\xbf{\"a\":1}\n").Pieces,
              ElementsAre("1 document {\"a\":1}"));
}

TEST(Records, CountsBlankLinesBeforeTheFirstDocument) {
  EXPECT_THAT(cutAnyhow("\n \n{\"a\":1}\n{\"a\":2}").Pieces,
              ElementsAre("3 document {\"a\":1}", "4 document {\"a\":2}"));
  EXPECT_THAT(
      cut(std::string(3 << 20, '\n') + "{\n\"logs\":[{}]}", 4096).Pieces,
      ElementsAre("3145730 log {}"));
}

TEST(Records, LeavesOutALineThatIsTooLong) {
  std::string Text = "{}\n{\"x\":\"" + std::string(3 << 20, 'x') + "\"}\n{}\n";
  for (size_t Step : {1 << 16, 1 << 20, 1 << 24}) {
    Taken Seen = cut(Text, Step, 1 << 20);
    EXPECT_THAT(Seen.Pieces, ElementsAre("1 document {}", "3 document {}"));
    EXPECT_THAT(Seen.Complaints,
                ElementsAre("2: the line is longer than 1 MiB and is left "
                            "out"));
  }
}

TEST(Records, LeavesOutARecordThatIsTooLong) {
  std::string Text =
      "{\n\"logs\":[{\"x\":\"" + std::string(3 << 20, 'x') + "\"},{\"a\":1}]}";
  Taken Seen = cut(Text, 1 << 16, 1 << 20);
  EXPECT_THAT(Seen.Pieces, ElementsAre("2 log {\"a\":1}"));
  EXPECT_THAT(Seen.Complaints,
              ElementsAre("2: the log is longer than 1 MiB and is left out"));
}

TEST(Records, SaysWhereADocumentWasCutShort) {
  Taken Seen = cutAnyhow("{\n\"handlers\": [\n{\"name\": \"a\"},\n{\"na");
  EXPECT_THAT(Seen.Pieces, ElementsAre("3 handler {\"name\":\"a\"}"));
  EXPECT_THAT(Seen.Complaints,
              ElementsAre("4: the file ends in the middle of a handler"));
}

TEST(Records, StopsWhereBracketsDoNotMatch) {
  Taken Seen = cutAnyhow("{\n\"logs\": [{}}\n, {\"a\": 1}]}\n");
  EXPECT_THAT(Seen.Pieces, ElementsAre("2 log {}"));
  EXPECT_THAT(Seen.Complaints, ElementsAre("2: the brackets do not match; the "
                                           "rest of the file is left out"));
}

TEST(Records, ComplainsOfTextBetweenDocuments) {
  Taken Seen = cutAnyhow("{\n\"logs\": []\n}\nwhat is this\n");
  EXPECT_THAT(Seen.Complaints,
              ElementsAre("4: text that belongs to no document"));
}

TEST(Records, CountsAnyDepth) {
  std::string Deep = "{\n\"logs\": [{\"x\": " + std::string(100000, '[') +
                     std::string(100000, ']') + "}, {\"a\": 1}]\n}";
  Taken Seen = cut(Deep, 1 << 16);
  EXPECT_EQ(Seen.Pieces.size(), 2u);
  EXPECT_EQ(Seen.Pieces.back(), "2 log {\"a\":1}");
}

TEST(Records, SeesThatAFileIsEmpty) {
  Taken Result;
  RecordStream Stream(Result);
  Stream.feed(" \n\t\n");
  Stream.finish();
  EXPECT_FALSE(Stream.sawAnything());
  EXPECT_THAT(Result.Pieces, IsEmpty());
}

} // namespace
} // namespace heal
