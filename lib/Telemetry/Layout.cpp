//===- Layout.cpp ---------------------------------------------------------===//
#include "LayoutInternal.h"

namespace heal {

namespace {

struct Member {
  Place Parent;
  StringRef Name;
  Place Child;
};

constexpr Member Members[] = {
    {Place::Document, "resourceSpans", Place::SpanGroupList},
    {Place::Document, "resourceMetrics", Place::MetricGroupList},
    {Place::Document, "resourceLogs", Place::RecordGroupList},
    {Place::Document, "handlers", Place::HandlerList},
    {Place::Document, "sequences", Place::SequenceMap},
    {Place::Document, "logs", Place::LogList},
    {Place::Document, "coverage", Place::CoverageList},
    {Place::Handler, "samples", Place::SampleList},
    {Place::Handler, "errors", Place::ErrorList},
    {Place::SpanGroup, "scopeSpans", Place::SpanScopeList},
    {Place::SpanGroup, "instrumentationLibrarySpans", Place::SpanScopeList},
    {Place::SpanScope, "spans", Place::SpanList},
    {Place::MetricGroup, "resource", Place::Resource},
    {Place::MetricGroup, "scopeMetrics", Place::MetricScopeList},
    {Place::MetricGroup, "instrumentationLibraryMetrics",
     Place::MetricScopeList},
    {Place::MetricScope, "metrics", Place::MetricList},
    {Place::RecordGroup, "scopeLogs", Place::RecordScopeList},
    {Place::RecordGroup, "instrumentationLibraryLogs", Place::RecordScopeList},
    {Place::RecordScope, "logRecords", Place::RecordList},
    {Place::RecordScope, "logs", Place::RecordList},
};

} // namespace

Place memberOf(Place Parent, StringRef Name) {
  if (Parent == Place::SequenceMap)
    return Place::Sequence;
  for (const Member &Known : Members)
    if (Known.Parent == Parent && Known.Name == Name)
      return Known.Child;
  return Place::Elsewhere;
}

Place elementOf(Place Parent) {
  switch (Parent) {
  case Place::DocumentList:
    return Place::Document;
  case Place::HandlerList:
    return Place::Handler;
  case Place::SampleList:
    return Place::Sample;
  case Place::ErrorList:
    return Place::HandlerError;
  case Place::LogList:
    return Place::Log;
  case Place::CoverageList:
    return Place::Coverage;
  case Place::SpanGroupList:
    return Place::SpanGroup;
  case Place::SpanScopeList:
    return Place::SpanScope;
  case Place::SpanList:
    return Place::Span;
  case Place::MetricGroupList:
    return Place::MetricGroup;
  case Place::MetricScopeList:
    return Place::MetricScope;
  case Place::MetricList:
    return Place::Metric;
  case Place::RecordGroupList:
    return Place::RecordGroup;
  case Place::RecordScopeList:
    return Place::RecordScope;
  case Place::RecordList:
    return Place::LogRecord;
  default:
    return Place::Elsewhere;
  }
}

StringRef describe(Place Where) {
  switch (Where) {
  case Place::Document:
    return "document";
  case Place::SequenceMap:
    return "'sequences'";
  case Place::Handler:
    return "handler";
  case Place::Sample:
    return "sample";
  case Place::HandlerError:
    return "error";
  case Place::Sequence:
    return "sequence";
  case Place::Log:
    return "log";
  case Place::Coverage:
    return "coverage entry";
  case Place::Resource:
    return "resource";
  case Place::Span:
    return "span";
  case Place::Metric:
    return "metric";
  case Place::LogRecord:
    return "log record";
  default:
    return isList(Where) ? "list" : "group";
  }
}

} // namespace heal
