//===- FakeWorld.cpp ------------------------------------------------------===//
#include "clang-heal/Support/FakeWorld.h"

namespace heal {

Expected<std::string> FakeWorld::readFile(StringRef Path) {
  auto Found = Files.find(Path.str());
  if (Found == Files.end())
    return makeError(ErrorKind::NotFound,
                     "cannot read '{0}': No such file or directory", Path);
  return Found->second;
}

Error FakeWorld::streamFile(StringRef Path,
                            llvm::function_ref<bool(StringRef)> Consume) {
  Expected<std::string> Text = readFile(Path);
  if (!Text)
    return Text.takeError();
  // Small pieces, so that tests meet records that straddle two of them.
  for (StringRef Rest = *Text; !Rest.empty(); Rest = Rest.drop_front(
                                                  std::min<size_t>(7, Rest.size())))
    if (!Consume(Rest.take_front(7)))
      break;
  return Error::success();
}

Error FakeWorld::writeFile(StringRef Path, StringRef Contents) {
  if (!FullDisk.empty() && Path == FullDisk)
    return makeError(ErrorKind::Environment,
                     "cannot write '{0}': No space left on device", Path);
  Files[Path.str()] = Contents.str();
  return Error::success();
}

bool FakeWorld::isDirectory(StringRef Path) {
  std::string Prefix = Path.rtrim('/').str() + "/";
  auto Next = Files.lower_bound(Prefix);
  return Next != Files.end() && StringRef(Next->first).starts_with(Prefix);
}

bool FakeWorld::exists(StringRef Path) {
  return Files.count(Path.str()) || isDirectory(Path);
}

Error FakeWorld::createDirectories(StringRef Path) {
  Files.emplace(Path.rtrim('/').str() + "/", "");
  return Error::success();
}

Error FakeWorld::remove(StringRef Path) {
  std::string Prefix = Path.rtrim('/').str() + "/";
  std::erase_if(Files, [&](const auto &Entry) {
    return Entry.first == Path || StringRef(Entry.first).starts_with(Prefix);
  });
  return Error::success();
}

Expected<std::string> FakeWorld::makeTemporaryDirectory(StringRef Prefix) {
  std::string Path = ("/tmp/" + Prefix + "-fake").str();
  cantFail(createDirectories(Path));
  return Path;
}

std::optional<std::string> FakeWorld::environment(StringRef Name) {
  auto Found = Environment.find(Name.str());
  if (Found == Environment.end())
    return std::nullopt;
  return Found->second;
}

Expected<ProcessResult> FakeWorld::run(const Process &Program) {
  Runs.push_back(Program);
  if (OnRun)
    return OnRun(Program);
  return makeError(ErrorKind::Environment, "cannot run '{0}': not found",
                   Program.Arguments.front());
}

} // namespace heal
