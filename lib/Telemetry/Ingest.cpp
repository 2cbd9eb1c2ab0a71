//===- Ingest.cpp - From telemetry files to Telemetry ---------------------===//
#include "clang-heal/Telemetry/Ingest.h"
#include "RecordReaderInternal.h"
#include "RecordsInternal.h"

namespace heal {

namespace {

/// What a compressed file begins with, and how it is unpacked.
struct Compression {
  StringRef Magic, Command;
};
constexpr Compression Compressions[] = {
    {StringRef("\x1f\x8b", 2), "gunzip"},
    {StringRef("\x28\xb5\x2f\xfd", 4), "unzstd"}};

/// Why nothing of a file was usable.
Error uselessFile(StringRef Name, const RecordStream &Stream, StringRef Start,
                  ArrayRef<std::string> Said) {
  for (const Compression &Known : Compressions)
    if (Start.starts_with(Known.Magic))
      return makeError(ErrorKind::BadInput,
                       "cannot use the telemetry '{0}': it is compressed "
                       "(unpack it with {1})",
                       Name, Known.Command);
  if (!Stream.sawAnything())
    return makeError(ErrorKind::BadInput,
                     "cannot use the telemetry '{0}': it is empty", Name);
  if (Said.empty())
    return makeError(ErrorKind::BadInput,
                     "cannot use the telemetry '{0}': it holds no records "
                     "(docs/telemetry.md shows what is read)",
                     Name);
  return makeError(ErrorKind::BadInput,
                   "cannot use the telemetry '{0}': nothing in it is usable; "
                   "first problem: {1} (docs/telemetry.md shows what is read)",
                   Name, Said.front());
}

/// Tells how much was read, every few megabytes.
class ByteCount {
public:
  explicit ByteCount(const std::function<void(uint64_t)> &Tell) : Tell(Tell) {}
  void add(uint64_t Bytes) {
    Read += Bytes;
    if (!Tell || Read - Told < 16 << 20)
      return;
    Tell(Read);
    Told = Read;
  }

private:
  const std::function<void(uint64_t)> &Tell;
  uint64_t Read = 0, Told = 0;
};

Error readFile(World &Outside, StringRef Path, Gathering &Into,
               MetricSeries &Series, Problems &Found, ByteCount &Counter) {
  StringRef Name = Path == "-" ? StringRef("standard input") : Path;
  Problems Here;
  RecordReader Reader(Name, Into, Series, Here);
  RecordStream Stream(Reader);
  std::string Start;
  Error Err = Outside.streamFile(Path, [&](StringRef Bytes) {
    if (Start.size() < 8)
      Start += Bytes.take_front(8);
    Stream.feed(Bytes);
    Counter.add(Bytes.size());
    return true;
  });
  if (Err)
    return Err;
  Stream.finish();
  Reader.finish();
  if (Reader.understood() == 0)
    return uselessFile(Name, Stream, Start, Here.Texts);
  Found.append(Here);
  return Error::success();
}

} // namespace

Expected<Telemetry> ingest(World &Outside, ArrayRef<std::string> Paths,
                           const IngestOptions &Opts) {
  Gathering Into(Opts);
  MetricSeries Series;
  Problems Found;
  ByteCount Counter(Opts.Progress);
  for (const std::string &Path : Paths)
    if (Error Err = readFile(Outside, Path, Into, Series, Found, Counter))
      return std::move(Err);
  if (!Series.finish(Into))
    Found.add("metrics", 0, "too many handlers; some are left out");
  Telemetry Result = Into.finish(Found);
  Result.Problems = std::move(Found.Texts);
  Result.ProblemCount = Found.Count;
  return Result;
}

} // namespace heal
