// The ways in which C++ services register their handlers, each as small as it
// can be while Clang still sees what the real framework shows it.
#include "TestProject.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class RegistrationZoo : public testing::Test, protected TestProject {
protected:
  RegistrationZoo() {
    add("fn.h", R"cpp(
#pragma once
template <class> class fn;
template <class R, class... A> class fn<R(A...)> {
public:
  fn() {}
  template <class F> fn(F) {}
  R operator()(A...) const;
};
struct str { str(const char *); };
bool operator==(const str &, const char *);
template <class A, class B> struct pair { A first; B second; template <class X, class Y> pair(X, Y); };
template <class A, class B> pair<A, B> make_pair(A, B);
namespace std { using size_t = decltype(sizeof(0)); template <class T> class initializer_list { const T *P; size_t N; }; }
template <class K, class V> struct map {
  map(std::initializer_list<pair<K, V>>);
  map();
  V &operator[](const K &);
  template <class... A> void emplace(A...);
  void insert(pair<K, V>);
};
struct Req {}; struct Res {};
)cpp");
    add("svr.h", R"cpp(
#pragma once
#include "fn.h"
struct Server {
  using H = fn<void(const Req &, Res &)>;
  Server &Get(const char *, H);
  Server &Post(const char *, H);
  Server &Delete(const char *, H);
};
)cpp");
  }

  std::string find(StringRef Handler, StringRef Route = "") {
    return summary(
        locateOne({.Handler = Handler.str(), .Code = {.Route = Route.str()}}));
  }
};

TEST_F(RegistrationZoo, HttplibFunctionAndLambda) {
  add("orders.cpp", R"cpp(#include "svr.h"
void getOrder(const Req &, Res &) {}
)cpp");
  add("noise.cpp", "int noise() { return 1; }\n");
  add("main.cpp", R"cpp(#include "svr.h"
void getOrder(const Req &, Res &);
void list(const Req &, Res &) {}
int main() {
  Server svr;
  svr.Get("/orders/:id", getOrder)
     .Get("/orders", &list);
  svr.Post("/orders", [&](const Req &, Res &) {
    int Work = 1;
    Work += 2;
  });
  svr.Delete("/orders/:id", [](const Req &A, Res &B) { getOrder(A, B); });
}
)cpp");
  Located Result = locateOne({.Handler = "GET /orders/{id}"});
  EXPECT_EQ(summary(Result), "getOrder@orders.cpp:2 by registration");
  EXPECT_EQ(Result.Sites.at(0).Explanation,
            "it is registered under '/orders/:id' at main.cpp:6");
  EXPECT_THAT(parsedNames(Result), ElementsAre("main.cpp", "orders.cpp"));

  EXPECT_EQ(find("GET /orders"), "list@main.cpp:3 by registration");
  Result = locateOne({.Handler = "POST /orders"});
  ASSERT_EQ(summary(Result), "lambda in main@main.cpp:8 by registration");
  EXPECT_THAT(textOf(Result.Sites[0]), testing::StartsWith("[&](const Req &"));
  EXPECT_THAT(textOf(Result.Sites[0]), testing::EndsWith("Work += 2;\n  }"));
  EXPECT_NE(Result.Sites[0].Usr, "");

  Result = locateOne({.Handler = "DELETE /orders/42"});
  EXPECT_EQ(summary(Result), "?");
  Result = locateOne({.Handler = "DELETE /orders/:id"});
  EXPECT_EQ(summary(Result), "getOrder@orders.cpp:2 by registration");
  EXPECT_THAT(Result.Sites.at(0).Explanation,
              HasSubstr("the lambda at line 12 does nothing but forward"));
  // Without a method, two routes are meant.
  EXPECT_EQ(find("/orders"), "? list@main.cpp:3 lambda in main@main.cpp:8");
  // With one that nobody registered, none is.
  Result = locateOne({.Handler = "PUT /orders"});
  EXPECT_EQ(Result.Sites.size(), 0u);
  EXPECT_THAT(Result.Missing.at(0).Candidates.at(0).Explanation,
              HasSubstr("it is registered for GET, not for PUT"));
}

TEST_F(RegistrationZoo, ChainOfMethodsForOneRoute) {
  add("main.cpp", R"cpp(#include "svr.h"
void get(const Req &, Res &) {}
void post(const Req &, Res &) {}
int main() { Server svr; svr.Get("/x", get).Post("/x", post).Delete("/x", get); }
)cpp");
  EXPECT_EQ(find("GET /x"), "get@main.cpp:2 by registration");
  EXPECT_EQ(find("POST /x"), "post@main.cpp:3 by registration");
  EXPECT_EQ(find("DELETE /x"), "get@main.cpp:2 by registration");
}

TEST_F(RegistrationZoo, LambdaThatBecomesAPointerToFunction) {
  add("main.cpp", R"cpp(#include "fn.h"
void on(const char *, void (*)(int));
void setup() { on("/x", [](int N) { N += 1; N += 2; }); on("/y", +[](int N) { N += 1; }); }
)cpp");
  EXPECT_EQ(find("/x"), "lambda in setup@main.cpp:3 by registration");
  EXPECT_EQ(find("/y"), "lambda in setup@main.cpp:3 by registration");
}

TEST_F(RegistrationZoo, RouteOfTheTelemetryDecides) {
  add("main.cpp", R"cpp(#include "svr.h"
void f(const Req &, Res &) {}
int main() { Server svr; svr.Get(R"(/orders/(\d+))", f); }
)cpp");
  EXPECT_EQ(find("HTTP GET", "/orders/{id}"), "f@main.cpp:2 by registration");
}

TEST_F(RegistrationZoo, TableOfFunctionsAndMemberFunctions) {
  add("rpc.cpp", R"cpp(#include "fn.h"
struct Value {};
Value getblock(Value) { return {}; }
Value getinfo(Value) { return {}; }
struct Node { Value stop(Value); Value start(Value); };
Value Node::stop(Value V) { return V; }
Value Node::start(Value V) { return V; }
struct Command { const char *category; const char *name; Value (*actor)(Value); int argc; };
static const Command commands[] = {
    {"chain", "getblock-v2", &getblock, 1},
    {"chain", "getinfo-v2", getinfo, 0},
};
struct Method { const char *name; Value (Node::*member)(Value); };
const Method methods[] = {{"node.stop", &Node::stop}, {.name = "node.start", .member = &Node::start}};
)cpp");
  EXPECT_EQ(find("getblock-v2"), "getblock@rpc.cpp:3 by registration");
  EXPECT_EQ(find("getinfo-v2"), "getinfo@rpc.cpp:4 by registration");
  EXPECT_EQ(find("node.stop"), "Node::stop@rpc.cpp:6 by registration");
  EXPECT_EQ(find("node.start"), "Node::start@rpc.cpp:7 by registration");
  // The category is no name: it stands with two.
  EXPECT_EQ(find("chain"), "? getblock@rpc.cpp:3 getinfo@rpc.cpp:4");
}

TEST_F(RegistrationZoo, MapsByInitialiserIndexAndInsertion) {
  add("map.cpp", R"cpp(#include "fn.h"
using H = fn<int(int)>;
int one(int N) { return N; }
int two(int N) { return N; }
int three(int N) { return N; }
int four(int N) { return N; }
map<str, H> table = {{"cmd-one", &one}, {"cmd-none", {}}, {"cmd-lambda", [](int N) { N += 2; return N; }}};
void setup() {
  table["cmd-two"] = two;
  table.emplace("cmd-three", three);
  table.insert({"cmd-four", &four});
  table.insert(pair<str, H>("cmd-five", [](int N) { return four(N); }));
}
)cpp");
  EXPECT_EQ(find("cmd-one"), "one@map.cpp:3 by registration");
  EXPECT_EQ(find("cmd-lambda"), "lambda in table@map.cpp:7 by registration");
  EXPECT_EQ(find("cmd-two"), "two@map.cpp:4 by registration");
  EXPECT_EQ(find("cmd-three"), "three@map.cpp:5 by registration");
  EXPECT_EQ(find("cmd-four"), "four@map.cpp:6 by registration");
  EXPECT_EQ(find("cmd-five"), "four@map.cpp:6 by registration");
  EXPECT_EQ(find("cmd-none"), "?");
}

TEST_F(RegistrationZoo, CrowMacroWithACallOfWhatItMakes) {
  add("crow.h", R"cpp(
#pragma once
#include "fn.h"
struct Verb {};
Verb operator""_method(const char *, unsigned long);
struct Rule { Rule &methods(Verb); template <class F> void operator()(F); };
struct App { template <int Tag> Rule &route(const char *); };
#define CROW_ROUTE(app, url) app.template route<__LINE__>(url)
)cpp");
  add("main.cpp", R"cpp(#include "crow.h"
int render(int N) { return N; }
int main() {
  App app;
  CROW_ROUTE(app, "/x/<int>")([](int N) {
    N += 1;
    return render(N);
  });
  CROW_ROUTE(app, "/y").methods("POST"_method)([] { return render(2); });
  CROW_ROUTE(app, "/y").methods("GET"_method)
  ([] { int Z = 2; return Z; });
}
)cpp");
  Located Result = locateOne({.Handler = "/x/{id}"});
  ASSERT_EQ(summary(Result), "lambda in main@main.cpp:5 by registration");
  EXPECT_EQ(textOf(Result.Sites[0]),
            "[](int N) {\n    N += 1;\n    return render(N);\n  }");
  EXPECT_EQ(find("POST /y"), "render@main.cpp:2 by registration");
  EXPECT_EQ(find("GET /y"), "lambda in main@main.cpp:11 by registration");
}

TEST_F(RegistrationZoo, LambdaInsideAMacrosArguments) {
  add("main.cpp", R"cpp(#include "svr.h"
#define ROUTE(S, Path, ...) S.Get(Path, __VA_ARGS__)
int main() {
  Server svr;
  ROUTE(svr, "/x", [](const Req &, Res &) {
    int A = 1, B = 2;
    A += B;
  });
}
)cpp");
  Located Result = locateOne({.Handler = "/x"});
  ASSERT_EQ(summary(Result), "lambda in main@main.cpp:5 by registration");
  EXPECT_THAT(textOf(Result.Sites[0]), testing::StartsWith("[](const Req &"));
  EXPECT_THAT(textOf(Result.Sites[0]), testing::EndsWith("A += B;\n  }"));
}

TEST_F(RegistrationZoo, DrogonMethodMacros) {
  add("drogon.h", R"cpp(
#pragma once
#include "fn.h"
enum HttpMethod { Get, Post };
template <class T> struct Controller {
  template <class F> static void registerMethod(F, const char *, std::initializer_list<HttpMethod>, bool, const char *);
};
#define METHOD_LIST_BEGIN static void initPathRouting() {
#define METHOD_ADD(method, pattern, ...) registerMethod(&method, pattern, {__VA_ARGS__}, true, #method)
#define METHOD_LIST_END }
)cpp");
  add("User.h", R"cpp(#pragma once
#include "drogon.h"
namespace api {
class User : public Controller<User> {
public:
  METHOD_LIST_BEGIN
  METHOD_ADD(User::login, "/token?userId={1}&passwd={2}", Post);
  METHOD_ADD(User::getInfo, "/{1}/info", Get);
  METHOD_LIST_END
  void login(int);
  void getInfo(int) const;
};
}
)cpp");
  add("User.cpp", R"cpp(#include "User.h"
void api::User::login(int) {}
void api::User::getInfo(int) const {}
)cpp");
  EXPECT_EQ(find("POST /token"), "api::User::login@User.cpp:2 by registration");
  // The framework puts the class before the pattern.
  EXPECT_EQ(find("GET /api/User/{id}/info"),
            "api::User::getInfo@User.cpp:3 by registration");
  Located Result = locateOne({.Handler = "GET /elsewhere/{id}/info"});
  EXPECT_EQ(Result.Sites.size(), 0u);
  EXPECT_THAT(Result.Missing.at(0).Reason,
              HasSubstr("only the end of the route, and nothing says where "
                        "'/elsewhere' comes from"));
}

TEST_F(RegistrationZoo, PrefixFromAnotherLiteral) {
  add("main.cpp", R"cpp(#include "svr.h"
struct Group { Group(Server &, const char *); Group &get(const char *, Server::H); };
void health(const Req &, Res &) {}
int main() { Server svr; Group(svr, "/api/v1").get("/health", health); }
)cpp");
  EXPECT_EQ(find("GET /api/v1/health"), "health@main.cpp:3 by registration");
}

TEST_F(RegistrationZoo, LiteralInConstantsAndMacros) {
  add("routes.h", R"cpp(#pragma once
constexpr const char *kList = "/list";
static const char kGet[] = "/get";
#define ROUTE_PUT "/put"
#define PREFIX "/v1"
)cpp");
  add("main.cpp", R"cpp(#include "svr.h"
#include "routes.h"
void list(const Req &, Res &) {}
void get(const Req &, Res &) {}
void put(const Req &, Res &) {}
void item(const Req &, Res &) {}
int main() {
  Server svr;
  svr.Get(kList, list).Get(kGet, get).Post(ROUTE_PUT, put);
  svr.Get(PREFIX "/item" "s", item);
}
)cpp");
  add("other.cpp", "#include \"routes.h\"\nint other;\n");
  Located Result = locateOne({.Handler = "GET /list"});
  EXPECT_EQ(summary(Result), "list@main.cpp:3 by registration");
  EXPECT_EQ(find("/get"), "get@main.cpp:4 by registration");
  EXPECT_EQ(find("POST /put"), "put@main.cpp:5 by registration");
  EXPECT_EQ(find("/v1/items"), "item@main.cpp:6 by registration");
}

TEST_F(RegistrationZoo, BindAndHelpersThatReturnHandlers) {
  add("bind.h", R"cpp(#pragma once
#include "svr.h"
template <class F, class... A> Server::H bind(F, A...);
Server::H makeRemote(int Db);
)cpp");
  add("remote.cpp", R"cpp(#include "bind.h"
Server::H makeRemote(int Db) {
  int Copy = Db;
  return [Copy](const Req &, Res &) {
    int X = Copy;
    X += 1;
  };
}
)cpp");
  add("main.cpp", R"cpp(#include "bind.h"
struct Orders {
  void get(const Req &, Res &) {}
  void put(const Req &, Res &) {}
  void setup(Server &S) {
    S.Get("/a", bind(&Orders::get, this, 1));
    S.Get("/b", [this](const Req &A, Res &B) { put(A, B); });
  }
};
auto makeLocal(int N) { return [N](const Req &, Res &) { int M = N; M += 1; }; }
void setup(Server &S) {
  S.Get("/c", makeLocal(1));
  S.Get("/d", makeRemote(2));
}
)cpp");
  EXPECT_EQ(find("/a"), "Orders::get@main.cpp:3 by registration");
  EXPECT_EQ(find("/b"), "Orders::put@main.cpp:4 by registration");
  EXPECT_EQ(find("/c"), "lambda in makeLocal@main.cpp:10 by registration");
  Located Result = locateOne({.Handler = "/d"});
  EXPECT_EQ(summary(Result),
            "lambda in makeRemote@remote.cpp:4 by registration");
  EXPECT_THAT(Result.Sites.at(0).Explanation,
              HasSubstr("'makeRemote' returns it"));
}

TEST_F(RegistrationZoo, VariablesThatHoldHandlers) {
  add("main.cpp", R"cpp(#include "svr.h"
void f(const Req &, Res &) {}
int main() {
  Server S;
  auto a = [](const Req &, Res &) { int X = 1; X += 1; };
  auto b = &f;
  S.Get("/a", a);
  S.Get("/b", b);
}
)cpp");
  EXPECT_EQ(find("/a"), "lambda in main@main.cpp:5 by registration");
  EXPECT_EQ(find("/b"), "f@main.cpp:2 by registration");
}

TEST_F(RegistrationZoo, ObjectsThatHandle) {
  add("main.cpp", R"cpp(#include "fn.h"
struct Handler { virtual ~Handler(); virtual void handle(const Req &) = 0; };
struct ListHandler : Handler { void handle(const Req &) override {} };
struct Functor { int operator()(int N) const { return N; } };
struct Router { void add(const char *, Handler *); void use(const char *, fn<int(int)>); };
void setup(Router &R) {
  R.add("/list", new ListHandler);
  R.use("/functor", Functor());
}
)cpp");
  EXPECT_EQ(find("/list"), "ListHandler::handle@main.cpp:3 by registration");
  EXPECT_EQ(find("/functor"), "Functor::operator()@main.cpp:4 by registration");
}

TEST_F(RegistrationZoo, TemplateArgumentsAndTemplates) {
  add("main.cpp", R"cpp(#include "svr.h"
int get(int N) { return N; }
struct Orders { int list(int N) { return N; } };
template <auto F> Server::H wrap();
template <class T> int each(int N) { return N; }
template <class S> void setup(S &svr) { svr.Get("/t", each<int>); }
int main() {
  Server S;
  S.Get("/a", wrap<&get>());
  S.Get("/b", wrap<&Orders::list>());
  setup(S);
}
)cpp");
  EXPECT_EQ(find("/a"), "get@main.cpp:2 by registration");
  EXPECT_EQ(find("/b"), "Orders::list@main.cpp:3 by registration");
  EXPECT_EQ(find("/t"), "each@main.cpp:5 by registration");
}

TEST_F(RegistrationZoo, SeveralFunctionsAtOneNameAreAmbiguous) {
  add("main.cpp", R"cpp(#include "svr.h"
void auth(const Req &, Res &) {}
void f(const Req &, Res &) {}
template <class... F> void route(const char *, F...);
void setup() { route("/x", auth, f); }
)cpp");
  EXPECT_EQ(find("/x"), "? auth@main.cpp:2 f@main.cpp:3");
}

TEST_F(RegistrationZoo, WhatIsNoRegistration) {
  add("main.cpp", R"cpp(#include "svr.h"
struct Client { int Get(const char *, fn<bool(int)>); };
bool check(int) { return true; }
void log(const char *);
int f(int N) { return N; }
int run(int (*)(int));
struct out { out &operator<<(const char *); out &operator<<(out &(*)(out &)); };
out &endl(out &O) { return O; }
int main() {
  Client C;
  str Cmd("");
  C.Get("/a", check);
  if (Cmd == "/b" && run(f)) log("/c");
  out() << "/d" << endl;
  const char *Text = run(f) ? "/e" : "/f";
  return Text != nullptr;
}
)cpp");
  for (const char *Route : {"/a", "/b", "/c", "/d", "/e", "/f"})
    EXPECT_EQ(find(Route), "?") << Route;
}

TEST_F(RegistrationZoo, AFunctionOfALibraryCannotBeChanged) {
  add("main.cpp", R"cpp(#include "svr.h"
void external(const Req &, Res &);
int main() { Server S; S.Get("/x", external); }
)cpp");
  Located Result = locateOne({.Handler = "/x"});
  ASSERT_EQ(Result.Missing.size(), 1u);
  EXPECT_THAT(Result.Missing[0].Reason,
              HasSubstr("'external' is declared at " + path("main.cpp") +
                        ":2 and defined in no source of the project"));
}

TEST_F(RegistrationZoo, AnOverloadOfTheHandlersOwnName) {
  // The name alone leads elsewhere than the registration does.
  add("main.cpp", R"cpp(#include "fn.h"
namespace ui { int list(int N) { return N; } }
int cmdList(int N) { return N + 1; }
int viaList(int N) { N += 1; return ui::list(N); }
map<str, fn<int(int)>> table = {{"list", &cmdList}};
)cpp");
  EXPECT_EQ(find("list"), "? ui::list@main.cpp:2 cmdList@main.cpp:3");
}

TEST_F(RegistrationZoo, ARegistrationThatCallsTheFunctionOfThatNameAgrees) {
  add("main.cpp", R"cpp(#include "fn.h"
namespace ui { int list(int N) { return N; } }
map<str, fn<int(int)>> table = {{"list", [](int N) { N += 1; return ui::list(N); }}};
)cpp");
  EXPECT_EQ(find("list"), "ui::list@main.cpp:2 by name");
}

TEST_F(RegistrationZoo, TestsRegisterTooButDoNotServe) {
  add("tests/orders_test.cpp", R"cpp(#include "svr.h"
void check() { Server S; S.Get("/orders", [](const Req &, Res &) { int A = 1; A += 1; }); }
)cpp");
  EXPECT_EQ(find("/orders"),
            "lambda in check@orders_test.cpp:2 by registration");
  add("main.cpp", R"cpp(#include "svr.h"
void list(const Req &, Res &) {}
int main() { Server S; S.Get("/orders", list); }
)cpp");
  Located Result = locateOne({.Handler = "/orders"});
  ASSERT_EQ(summary(Result), "list@main.cpp:2 by registration");
  EXPECT_THAT(parsedNames(Result), ElementsAre("main.cpp"));
}

TEST_F(RegistrationZoo, TheRouteOfTheRoot) {
  add("main.cpp", R"cpp(#include "svr.h"
void root(const Req &, Res &) {}
void list(const Req &, Res &) {}
int main() { Server S; S.Get("/", root); S.Get("/orders", list); }
)cpp");
  add("paths.cpp",
      "const char *join() { return \"/\"; }\nint find(const char *);\n"
      "int slash = find(\"/\");\n");
  Located Result = locateOne({.Handler = "GET /"});
  EXPECT_EQ(summary(Result), "root@main.cpp:2 by registration");
  EXPECT_THAT(parsedNames(Result), ElementsAre("main.cpp"));
}

TEST_F(RegistrationZoo, UnitsThatOnlyCompareOrLogTheNameAreNotParsed) {
  add("main.cpp", R"cpp(#include "svr.h"
void list(const Req &, Res &) {}
int main() { Server S; S.Get("/orders", list); }
)cpp");
  add("log.cpp", R"cpp(#include "fn.h"
struct out { out &operator<<(const char *); };
const char *name() { out() << "/orders"; return "/orders"; }
bool is(str S) { return S == "/orders"; }
)cpp");
  Located Result = locateOne({.Handler = "/orders"});
  EXPECT_EQ(summary(Result), "list@main.cpp:2 by registration");
  EXPECT_THAT(parsedNames(Result), ElementsAre("main.cpp"));
}

TEST_F(RegistrationZoo, GrpcServiceBase) {
  add("build/orders.grpc.pb.h", R"cpp(#pragma once
namespace shop { class Orders { public:
  class Service { public: virtual ~Service(); virtual int List(int); virtual int Get(int); };
  template <class B> class WithAsyncMethod_List : public B { public: int List(int) override { return 0; } };
}; }
)cpp");
  add("service.cpp", R"cpp(#include "build/orders.grpc.pb.h"
namespace app { class OrdersImpl final : public shop::Orders::Service {
  int List(int N) override;
  int Get(int N) override { return N; }
};
int OrdersImpl::List(int N) { return N; } }
)cpp");
  add("other.cpp", R"cpp(struct Tree { int List(int N) { return N; } };
int other() { return Tree().List(1); }
)cpp");
  Located Result = locateOne({.Handler = "shop.Orders/List"});
  ASSERT_EQ(summary(Result), "app::OrdersImpl::List@service.cpp:6 by rpc");
  EXPECT_EQ(Result.Sites[0].Explanation,
            "it overrides 'List' of the service base 'shop::Orders::Service'");
  EXPECT_THAT(parsedNames(Result), ElementsAre("service.cpp"));
  EXPECT_EQ(summary(locateOne(
                {.Handler = "grpc",
                 .Code = {.RpcService = "shop.Orders", .RpcMethod = "Get"}})),
            "app::OrdersImpl::Get@service.cpp:4 by rpc");
  EXPECT_EQ(summary(locateOne({.Handler = "shop.Carts/List"})), "?");
}

TEST_F(RegistrationZoo, ThriftAndServicerBases) {
  add("build/gen.h",
      "#pragma once\nstruct OrdersIf { virtual int list(int) = 0; "
      "};\n");
  add("a.cpp", R"cpp(#include "build/gen.h"
struct OrdersHandler : OrdersIf { int list(int N) override { return N; } };
struct OrdersServicer { virtual int get(int) = 0; };
struct MyServicer : OrdersServicer { int get(int N) override { return N; } };
struct OrdersBase { virtual int put(int) = 0; };
struct MyBase : OrdersBase { int put(int N) override { return N; } };
)cpp");
  EXPECT_EQ(find("Orders/list"), "OrdersHandler::list@a.cpp:2 by rpc");
  EXPECT_EQ(find("Orders/get"), "MyServicer::get@a.cpp:4 by rpc");
  EXPECT_EQ(find("Orders/put"), "?")
      << "neither generated nor called a service";
}

} // namespace
} // namespace heal
