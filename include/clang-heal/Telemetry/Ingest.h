//===- Ingest.h - From telemetry files to Telemetry -------------*- C++ -*-===//
#ifndef CLANG_HEAL_TELEMETRY_INGEST_H
#define CLANG_HEAL_TELEMETRY_INGEST_H

#include "clang-heal/Support/World.h"
#include "clang-heal/Telemetry/Telemetry.h"
#include <functional>

namespace heal {

struct IngestOptions {
  unsigned MaxSamples = 64; ///< Kept per handler: the first, then a reservoir.
  unsigned MaxErrors = 32;  ///< Groups kept per handler.
  /// Told now and then how many bytes of all files have been read.
  std::function<void(uint64_t)> Progress;
};

/// Reads every file of \p Paths (`-`: standard input) as one Telemetry. The
/// format is told from the content: the native JSON document, or OTLP JSON
/// (traces, metrics, logs), as lines or as one document. Streams; memory does
/// not grow with the files. A malformed record is a problem of the result; a
/// file in which nothing was usable is an error of the kind BadInput that names
/// it. docs/telemetry.md describes the formats and every limit.
Expected<Telemetry> ingest(World &Outside, ArrayRef<std::string> Paths,
                           const IngestOptions &Opts = {});

} // namespace heal

#endif
