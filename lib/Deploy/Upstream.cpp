//===- Upstream.cpp -------------------------------------------------------===//
#include "UpstreamInternal.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace path = llvm::sys::path;

constexpr llvm::StringLiteral Seen = "refs/upstream/";
constexpr llvm::StringLiteral Incoming = "refs/clang-heal/incoming";

//===----------------------------------------------------------------------===//
// The address
//===----------------------------------------------------------------------===//

/// The folder that \p Url names: `file://` or a path. `host:path` is no path.
static std::string folderOf(StringRef Url, git_repository &Repo) {
  bool IsFile = Url.consume_front("file://");
  size_t Colon = Url.find(':');
  if (!IsFile && (Url.contains("://") ||
                  (Colon != StringRef::npos && Colon < Url.find('/'))))
    return "";
  if (path::is_absolute(Url))
    return Url.str();
  const char *Top = git_repository_workdir(&Repo);
  llvm::SmallString<256> Result(Top ? Top : git_repository_path(&Repo));
  path::append(Result, Url);
  path::remove_dots(Result, /*remove_dot_dot=*/true);
  return Result.str().str();
}

static std::string knownRemotes(git_repository &Repo) {
  git_strarray Names{};
  if (git_remote_list(&Names, &Repo) != 0)
    return "";
  std::vector<std::string> Result(Names.strings, Names.strings + Names.count);
  git_strarray_dispose(&Names);
  return llvm::join(Result, ", ");
}

static Error noRemote(git_repository &Repo, StringRef Name) {
  std::string Known = knownRemotes(Repo);
  if (Known.empty())
    return makeError(ErrorKind::NotFound,
                     "the repository has no remote '{0}' (git clone --bare . "
                     "../bare.git and git remote add {0} ../bare.git make one "
                     "to try things out)",
                     Name);
  return makeError(ErrorKind::NotFound,
                   "the repository has no remote '{0}', but {1} (name one with "
                   "--remote)",
                   Name, Known);
}

Expected<RemoteAddress> addressOf(git_repository &Repo, StringRef Name) {
  git_remote *Found = nullptr;
  if (git_remote_lookup(&Found, &Repo, Name.str().c_str()) != 0)
    return noRemote(Repo, Name);
  git::Remote Owner(Found);
  const char *Url = git_remote_pushurl(Found);
  if (!Url)
    Url = git_remote_url(Found);
  RemoteAddress Result;
  Result.Name = Name.str();
  Result.Url = Url ? Url : "";
  Result.Folder = folderOf(Result.Url, Repo);
  if (!Result.Folder.empty())
    Result.Url = Result.Folder;
  return Result;
}

Error checkFolder(World &Outside, const RemoteAddress &Address) {
  if (Address.Folder.empty())
    return Error::success();
  if (!Outside.isDirectory(Address.Folder))
    return makeError(ErrorKind::Environment,
                     "remote '{0}' leads to '{1}', which does not exist (git "
                     "remote set-url {0} corrects it)",
                     Address.Name, Address.Folder);
  git_repository *Opened = nullptr;
  if (git_repository_open_ext(&Opened, Address.Folder.c_str(),
                              GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr) != 0)
    return git::failure(ErrorKind::Environment, "open the remote repository",
                        Address.Folder);
  git::Repository Owner(Opened);
  if (!git_repository_is_bare(Opened))
    return makeError(ErrorKind::Environment,
                     "remote '{0}' leads to '{1}', a checkout, which cannot be "
                     "pushed to (git clone --bare makes a bare repository)",
                     Address.Name, Address.Folder);
  return Error::success();
}

//===----------------------------------------------------------------------===//
// Credentials and answers
//===----------------------------------------------------------------------===//

namespace {

/// What the remote said during one connection.
struct Conversation {
  unsigned Attempts = 0;
  std::string Declined;
};

} // namespace

constexpr unsigned MaxAttempts = 3;

/// A server that keeps refusing would be asked for ever: libgit2 calls again
/// after every refusal.
static int offerCredential(git_credential **Out, const char *, const char *User,
                           unsigned Allowed, void *Payload) {
  if (++static_cast<Conversation *>(Payload)->Attempts > MaxAttempts) {
    git_error_set_str(GIT_ERROR_NET, "the remote refused every credential");
    return GIT_EAUTH;
  }
  if (Allowed & GIT_CREDENTIAL_SSH_KEY)
    return git_credential_ssh_key_from_agent(Out, User ? User : "git");
  if (Allowed & GIT_CREDENTIAL_DEFAULT)
    return git_credential_default_new(Out);
  git_error_set_str(GIT_ERROR_NET,
                    "the remote asks for a password, and there is none");
  return GIT_EAUTH;
}

static int noteAnswer(const char *, const char *Status, void *Payload) {
  if (Status)
    static_cast<Conversation *>(Payload)->Declined = Status;
  return 0;
}

/// Breaks the connection off once somebody has asked the program to stop.
static int goOnUnlessInterrupted() {
  if (!isInterrupted())
    return 0;
  git_error_set_str(GIT_ERROR_CALLBACK, "interrupted");
  return GIT_EUSER;
}

static git_remote_callbacks callbacksFor(Conversation &Talk) {
  auto Result =
      git::defaults<git_remote_callbacks, git_remote_init_callbacks>();
  Result.credentials = offerCredential;
  Result.push_update_reference = noteAnswer;
  Result.sideband_progress = [](const char *, int, void *) {
    return goOnUnlessInterrupted();
  };
  Result.transfer_progress = [](const git_indexer_progress *, void *) {
    return goOnUnlessInterrupted();
  };
  Result.push_transfer_progress = [](unsigned, unsigned, size_t, void *) {
    return goOnUnlessInterrupted();
  };
  Result.payload = &Talk;
  return Result;
}

static git_strarray oneOf(char *&Refspec) { return {&Refspec, 1}; }

//===----------------------------------------------------------------------===//
// The scratch repository
//===----------------------------------------------------------------------===//

Upstream::Upstream(Upstream &&From) noexcept
    : Removal(std::move(From.Removal)), Outside(From.Outside),
      Address(std::move(From.Address)),
      Folder(std::move(From.Folder)), Store(std::move(From.Store)) {
  From.Folder.clear();
}

Upstream::~Upstream() {
  Store.reset();
  if (!Folder.empty())
    llvm::consumeError(Outside->remove(Folder));
}

Expected<Upstream> Upstream::open(World &Outside, git_repository &User,
                                  const RemoteAddress &Address,
                                  StringRef Base) {
  Upstream Result(Outside);
  Result.Address = Address;
  if (Error Err = Result.makeStore(User))
    return std::move(Err);
  if (Error Err = Result.fetch(Base))
    return std::move(Err);
  if (Result.tipOf(Base))
    return Result;
  return makeError(ErrorKind::NotFound,
                   "remote '{0}' has no branch '{1}' (git push {0} {1} makes "
                   "it, --base names another)",
                   Address.Name, Base);
}

Error Upstream::makeStore(git_repository &User) {
  Expected<std::string> Made = Outside->makeTemporaryDirectory("clang-heal");
  if (!Made)
    return Made.takeError();
  Folder = *Made;
  std::string Path = Folder + "/store.git";
  git_repository *Opened = nullptr;
  if (git_repository_init(&Opened, Path.c_str(), /*is_bare=*/1) != 0)
    return git::failure(ErrorKind::Environment, "make a repository in", Path);
  git_repository_free(Opened);
  std::string Objects =
      std::string(git_repository_commondir(&User)) + "objects\n";
  if (!Address.Folder.empty())
    Objects = Address.Folder + "/objects\n" + Objects;
  if (Error Err =
          Outside->writeFile(Path + "/objects/info/alternates", Objects))
    return Err;
  if (git_repository_open(&Opened, Path.c_str()) != 0)
    return git::failure(ErrorKind::Environment, "open repository", Path);
  Store.reset(Opened);
  return Address.Folder.empty() ? offerHaves(User) : Error::success();
}

/// Lets a fetch over the network send only what the user has not got yet.
Error Upstream::offerHaves(git_repository &User) {
  git_reference_iterator *Each = nullptr;
  std::string Glob = "refs/remotes/" + Address.Name + "/*";
  if (git_reference_iterator_glob_new(&Each, &User, Glob.c_str()) != 0)
    return Error::success();
  unsigned Count = 0;
  git_reference *Next = nullptr;
  Error Result = Error::success();
  while (!Result && git_reference_next(&Next, Each) == 0) {
    git::Reference Owner(Next);
    if (const git_oid *Target = git_reference_target(Next))
      Result = setReference("refs/have/" + std::to_string(++Count), *Target);
  }
  git_reference_iterator_free(Each);
  return Result;
}

Expected<git::Remote> Upstream::remote() const {
  git_remote *Made = nullptr;
  if (git_remote_create_anonymous(&Made, Store.get(), Address.Url.c_str()) != 0)
    return git::failure(ErrorKind::Environment, "use remote", Address.Name);
  return git::Remote(Made);
}

Error Upstream::fetch(StringRef Base) {
  Expected<git::Remote> From = remote();
  if (!From)
    return From.takeError();
  Conversation Talk;
  auto Opts = git::defaults<git_fetch_options, git_fetch_options_init>();
  Opts.callbacks = callbacksFor(Talk);
  Opts.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE;
  std::string BaseSpec = ("+refs/heads/" + Base + ":" + Seen + Base).str();
  std::string OursSpec =
      ("+refs/heads/auto-fix/*:" + Seen + "auto-fix/*").str();
  char *Specs[] = {BaseSpec.data(), OursSpec.data()};
  git_strarray Array = {Specs, 2};
  if (git_remote_fetch(From->get(), &Array, &Opts, nullptr) != 0)
    return git::failure(ErrorKind::Environment, "fetch from remote",
                        Address.Name);
  return Error::success();
}

git::Commit Upstream::commitAt(const git_oid &Id) const {
  git_commit *Result = nullptr;
  git_commit_lookup(&Result, Store.get(), &Id);
  return git::Commit(Result);
}

git::Commit Upstream::tipOf(StringRef Branch) const {
  git_oid Id;
  std::string Name = (Seen + Branch).str();
  if (git_reference_name_to_id(&Id, Store.get(), Name.c_str()) != 0)
    return nullptr;
  return commitAt(Id);
}

Error Upstream::setReference(const std::string &Name,
                             const git_oid &Target) const {
  git_reference *Made = nullptr;
  if (git_reference_create(&Made, Store.get(), Name.c_str(), &Target,
                           /*force=*/1, nullptr) != 0)
    return git::failure(ErrorKind::Environment, "note", Name);
  git_reference_free(Made);
  return Error::success();
}

//===----------------------------------------------------------------------===//
// Pushing
//===----------------------------------------------------------------------===//

/// libgit2 pushes to a folder without running its hooks, which may be there to
/// decline or to react.
bool Upstream::hasHooks() const {
  if (Address.Folder.empty())
    return false;
  git_repository *Opened = nullptr;
  if (git_repository_open_bare(&Opened, Address.Folder.c_str()) != 0)
    return false;
  git::Repository Owner(Opened);
  git_config *Settings = nullptr;
  if (git_repository_config(&Settings, Opened) != 0)
    return false;
  git::Config SettingsOwner(Settings);
  git_buf Elsewhere = GIT_BUF_INIT;
  if (git_config_get_string_buf(&Elsewhere, Settings, "core.hookspath") == 0) {
    git_buf_dispose(&Elsewhere);
    return true;
  }
  for (StringRef Hook : {"pre-receive", "update", "post-receive", "post-update",
                         "reference-transaction", "proc-receive"})
    if (Outside->exists((Address.Folder + "/hooks/" + Hook).str()))
      return true;
  return false;
}

/// What git said when the remote declined, on one line.
static std::string reasonIn(StringRef Output) {
  llvm::SmallVector<StringRef, 16> Lines, Said;
  Output.split(Lines, '\n');
  for (StringRef Line : Lines) {
    Line = Line.trim();
    if (Line.consume_front("remote:") || Line.consume_front("! ") ||
        Line.consume_front("fatal:") || Line.consume_front("error:"))
      Said.push_back(Line.trim());
  }
  llvm::erase_if(Said, [](StringRef Line) { return Line.empty(); });
  return llvm::join(Said, "; ");
}

Error Upstream::pushByGit(StringRef Source, StringRef Target) {
  Process Git;
  Git.Arguments = {"git", "push", "--quiet", Address.Url,
                   (Source + ":" + Target).str()};
  Git.Directory = Folder + "/store.git";
  // Below a git hook, GIT_DIR names the user's repository.
  Git.Environment = {"GIT_DIR=" + Git.Directory};
  Git.Timeout = std::chrono::minutes(10);
  Expected<ProcessResult> Done = Outside->run(Git);
  if (!Done)
    return Done.takeError();
  if (Done->ExitCode == 0 && !Done->TimedOut)
    return Error::success();
  bool Moved = StringRef(Done->Output).contains("non-fast-forward") ||
               StringRef(Done->Output).contains("fetch first");
  std::string Reason =
      Done->TimedOut ? "its hooks took too long" : reasonIn(Done->Output);
  return makeError(Moved ? ErrorKind::Conflict : ErrorKind::Environment,
                   "remote '{0}' declined '{1}': {2}", Address.Name, Target,
                   Reason);
}

Error Upstream::push(StringRef Source, StringRef Target) {
  if (hasHooks())
    return pushByGit(Source, Target);
  Expected<git::Remote> To = remote();
  if (!To)
    return To.takeError();
  Conversation Talk;
  auto Opts = git::defaults<git_push_options, git_push_options_init>();
  Opts.callbacks = callbacksFor(Talk);
  std::string Spec = (Source + ":" + Target).str();
  char *Text = Spec.data();
  git_strarray Array = oneOf(Text);
  int Code = git_remote_push(To->get(), &Array, &Opts);
  if (Code != 0)
    return git::failure(Code == GIT_ENONFASTFORWARD ? ErrorKind::Conflict
                                                    : ErrorKind::Environment,
                        ("push '" + Target + "' to remote").str(),
                        Address.Name);
  if (!Talk.Declined.empty())
    return makeError(ErrorKind::Environment, "remote '{0}' declined '{1}': {2}",
                     Address.Name, Target, Talk.Declined);
  return Error::success();
}

Error Upstream::createBranch(StringRef Branch, const git_oid &Tip) {
  std::string Name = ("refs/heads/" + Branch).str();
  if (Error Err = setReference(Name, Tip))
    return Err;
  if (Error Err = push(Name, Name))
    return Err;
  return setReference((Seen + Branch).str(), Tip);
}

/// Moves a branch of a repository on this machine, which must have the
/// commits, in one step that fails when somebody else moved it.
static Error moveInPlace(const RemoteAddress &Address, const std::string &Name,
                         const git_oid &From, const git_oid &To) {
  git_repository *Opened = nullptr;
  if (git_repository_open_bare(&Opened, Address.Folder.c_str()) != 0)
    return git::failure(ErrorKind::Environment, "open the remote repository",
                        Address.Folder);
  git::Repository Owner(Opened);
  git_reference *Moved = nullptr;
  int Code =
      git_reference_create_matching(&Moved, Opened, Name.c_str(), &To,
                                    /*force=*/1, &From, "clang-heal: merge");
  git_reference_free(Moved);
  git_reference_remove(Opened, Incoming.data());
  if (Code == GIT_EMODIFIED)
    return makeError(ErrorKind::Conflict,
                     "'{0}' of remote '{1}' moved meanwhile (run again)", Name,
                     Address.Name);
  if (Code != 0)
    return git::failure(ErrorKind::Environment, "move", Name);
  return Error::success();
}

Error Upstream::advance(StringRef Branch, const git_oid &From,
                        const git_oid &To) {
  std::string Name = ("refs/heads/" + Branch).str();
  if (Error Err = setReference(Name, To))
    return Err;
  // Over the network, and through git, the server compares before it moves;
  // libgit2 writing into a folder does not.
  bool InPlace = !Address.Folder.empty() && !hasHooks();
  if (Error Err = push(Name, InPlace ? StringRef(Incoming) : StringRef(Name)))
    return Err;
  if (InPlace)
    if (Error Err = moveInPlace(Address, Name, From, To))
      return Err;
  return setReference((Seen + Branch).str(), To);
}

} // namespace heal
