//===- KindsCommand.cpp - clang-heal kinds: the catalogue -----------------===//
#include "Command.h"
#include "clang-heal/Fixes/FixKind.h"
#include "llvm/Support/FormatVariadic.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand KindsSub("kinds", "lists the kinds of fix\n\n"
                                 "  clang-heal kinds --format=text\n");

static FormatOption Format(KindsSub);

int runKinds(World &) {
  for (const FixKind *Kind : fixKinds())
    if (Format.isText())
      llvm::outs() << llvm::formatv("{0,-28} {1}\n", Kind->Id, Kind->Title);
    else
      llvm::outs() << jsonLine(
          llvm::json::Value(llvm::json::Object{{"schema", "clang-heal/kind"},
                                               {"id", Kind->Id},
                                               {"title", Kind->Title}}));
  return 0;
}

} // namespace heal
