//===- IngestFixture.h - Telemetry from texts -------------------*- C++ -*-===//
#ifndef CLANG_HEAL_TEST_UNIT_TELEMETRY_INGESTFIXTURE_H
#define CLANG_HEAL_TEST_UNIT_TELEMETRY_INGESTFIXTURE_H

#include "clang-heal/Support/FakeWorld.h"
#include "clang-heal/Telemetry/Ingest.h"
#include "gmock/gmock.h"

namespace heal {

/// What ingest() reads from files `0.json`, `1.json`, ... with these texts.
inline Expected<Telemetry> ingestTexts(std::vector<std::string> Texts,
                                       const IngestOptions &Opts = {}) {
  FakeWorld Outside;
  std::vector<std::string> Paths;
  for (std::string &Text : Texts) {
    Paths.push_back(std::to_string(Paths.size()) + ".json");
    Outside.Files[Paths.back()] = std::move(Text);
  }
  return ingest(Outside, Paths, Opts);
}

/// The same for texts that are usable.
inline Telemetry ingestGood(std::vector<std::string> Texts,
                            const IngestOptions &Opts = {}) {
  Expected<Telemetry> Seen = ingestTexts(std::move(Texts), Opts);
  if (Seen)
    return std::move(*Seen);
  ADD_FAILURE() << llvm::toString(Seen.takeError());
  return {};
}

inline std::string ingestError(std::string Text) {
  Expected<Telemetry> Seen = ingestTexts({std::move(Text)});
  if (Seen)
    return "no error";
  std::string Message;
  int Code = exitCodeOf(Seen.takeError(), Message);
  return std::to_string(Code) + ": " + Message;
}

inline HandlerTelemetry handlerNamed(const Telemetry &Seen, StringRef Name) {
  for (const HandlerTelemetry &Each : Seen.Handlers)
    if (Each.Name == Name)
      return Each;
  ADD_FAILURE() << "no handler '" << Name.str() << "'";
  return {};
}

} // namespace heal

#endif
