//===- FindingsStore.h - What was found in units, kept ----------*- C++ -*-===//
//
// A unit that is what it was, and whose calls into other units do what they
// did, has the findings that it had: it is not parsed again. A file for each
// unit, valid while the engine that made it is this one. A file that is cut
// short or foreign is made again.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_DIAGNOSE_FINDINGSSTORE_H
#define CLANG_HEAL_DIAGNOSE_FINDINGSSTORE_H

#include "clang-heal/Locate/Fingerprint.h"

namespace heal {

class OtherUnits;
struct UnitFindings;

/// Where findings are kept unless the user says otherwise (cacheFolder).
std::string findingsFolder(World &Outside);

/// The findings of earlier runs. Not thread-safe.
class FindingsStore {
public:
  /// \p Outside outlives this. \p Folder empty: nothing is kept.
  FindingsStore(World &Outside, std::string Folder)
      : Outside(Outside), Folder(std::move(Folder)) {}

  /// What the folder holds of \p Unit and \p Kinds, all ids in their order, if
  /// it is still good. \p Elsewhere is asked whether the functions of other
  /// units do what they did; files in \p Changed are not what they were.
  std::unique_ptr<UnitFindings> find(const TranslationUnit &Unit,
                                     ArrayRef<std::string> Kinds,
                                     OtherUnits *Elsewhere,
                                     const Overlay *Changed);
  /// A folder that cannot be written costs time, nothing else.
  void keep(const TranslationUnit &Unit, UnitFindings Found);

private:
  World &Outside;
  std::string Folder;
  FileHashes Hashes;
};

} // namespace heal

#endif
