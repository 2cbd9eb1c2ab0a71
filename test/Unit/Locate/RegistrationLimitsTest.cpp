// What stands next to a name and is not its handler, and services by RPC.
#include "RegistrationZoo.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

using RegistrationLimits = RegistrationZoo;

TEST_F(RegistrationLimits, SeveralFunctionsAtOneNameAreAmbiguous) {
  add("main.cpp", R"cpp(#include "svr.h"
void auth(const Req &, Res &) {}
void f(const Req &, Res &) {}
template <class... F> void route(const char *, F...);
void setup() { route("/x", auth, f); }
)cpp");
  EXPECT_EQ(find("/x"), "? auth@main.cpp:2 f@main.cpp:3");
}

TEST_F(RegistrationLimits, WhatIsNoRegistration) {
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

TEST_F(RegistrationLimits, AFunctionOfALibraryCannotBeChanged) {
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

TEST_F(RegistrationLimits, AnOverloadOfTheHandlersOwnName) {
  // The name alone leads elsewhere than the registration does.
  add("main.cpp", R"cpp(#include "fn.h"
namespace ui { int list(int N) { return N; } }
int cmdList(int N) { return N + 1; }
int viaList(int N) { N += 1; return ui::list(N); }
map<str, fn<int(int)>> table = {{"list", &cmdList}};
)cpp");
  EXPECT_EQ(find("list"), "? ui::list@main.cpp:2 cmdList@main.cpp:3");
}

TEST_F(RegistrationLimits, ARegistrationThatCallsTheFunctionOfThatNameAgrees) {
  add("main.cpp", R"cpp(#include "fn.h"
namespace ui { int list(int N) { return N; } }
map<str, fn<int(int)>> table = {{"list", [](int N) { N += 1; return ui::list(N); }}};
)cpp");
  EXPECT_EQ(find("list"), "ui::list@main.cpp:2 by name");
}

TEST_F(RegistrationLimits, TestsRegisterTooButDoNotServe) {
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

TEST_F(RegistrationLimits, TheRouteOfTheRoot) {
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

TEST_F(RegistrationLimits, UnitsThatOnlyCompareOrLogTheNameAreNotParsed) {
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

TEST_F(RegistrationLimits, GrpcServiceBase) {
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

TEST_F(RegistrationLimits, ThriftAndServicerBases) {
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
