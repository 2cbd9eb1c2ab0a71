//===- LayoutInternal.h - Where records lie in a document -------*- C++ -*-===//
//
// Both formats as one table: which member of which place leads where. The
// table drives the walk over a line as well as the cutting of a document that
// is too large to be held.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_TELEMETRY_LAYOUTINTERNAL_H
#define CLANG_HEAL_LIB_TELEMETRY_LAYOUTINTERNAL_H

#include "llvm/ADT/StringRef.h"

namespace heal {

using llvm::StringRef;

/// A place in a telemetry document. The lists come first, then the objects
/// that lead to records, then the records.
enum class Place : unsigned char {
  Elsewhere, ///< Nothing below matters.
  // Arrays.
  DocumentList,
  HandlerList,
  SampleList,
  ErrorList,
  LogList,
  CoverageList,
  SpanGroupList,
  SpanScopeList,
  SpanList,
  MetricGroupList,
  MetricScopeList,
  MetricList,
  RecordGroupList,
  RecordScopeList,
  RecordList,
  // Objects that hold records further down.
  Document,
  SequenceMap,
  SpanGroup,
  SpanScope,
  MetricGroup,
  MetricScope,
  RecordGroup,
  RecordScope,
  // Records.
  Handler,
  Sample,
  HandlerError,
  Sequence,
  Log,
  Coverage,
  Resource, ///< Of metrics: it tells series of different processes apart.
  Span,
  Metric,
  LogRecord,
};

inline bool isList(Place Where) {
  return Where >= Place::DocumentList && Where <= Place::RecordList;
}
inline bool isRecord(Place Where) { return Where >= Place::Handler; }
/// Whether records may lie inside of this record.
inline bool hasRecordsInside(Place Record) { return Record == Place::Handler; }

/// Where the member \p Name of the object \p Parent leads.
Place memberOf(Place Parent, StringRef Name);
/// What the elements of the list \p Parent are.
Place elementOf(Place Parent);
/// How a person calls the place, as `handler`.
StringRef describe(Place Where);

} // namespace heal

#endif
