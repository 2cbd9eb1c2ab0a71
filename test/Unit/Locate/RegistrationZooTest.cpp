// The ways in which C++ services register their handlers, each as small as it
// can be while Clang still sees what the real framework shows it.
#include "RegistrationZoo.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

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

} // namespace
} // namespace heal
