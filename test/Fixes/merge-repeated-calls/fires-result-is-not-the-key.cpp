// The key is a temporary, but what is found is not: it is kept elsewhere.
#include <cstdio>
#include <map>
#include <string>
struct Request {
  std::map<std::string, std::string> parameters;
  const std::string &get(const std::string &name) const {
    static const std::string none;
    auto found = parameters.find(name);
    return found == parameters.end() ? none : found->second;
  }
  const std::string *find(const std::string &name) const {
    for (const auto &[key, value] : parameters)
      if (key == name)
        return &value;
    return nullptr;
  }
};
unsigned digits(const std::string &text) {
  unsigned count = 0;
  for (char c : text)
    count += c >= '0' && c <= '9';
  return count;
}
unsigned byReference(const Request &request) {
  if (!request.get("page").empty())
    return digits(request.get("page"));
  return 0;
}
unsigned byPointer(const Request &request) {
  if (request.find("page"))
    return digits(*request.find("page"));
  return 0;
}
int main() {
  Request request;
  std::printf("%u %u ", byReference(request), byPointer(request));
  request.parameters["page"] = "a12";
  std::printf("%u %u\n", byReference(request), byPointer(request));
}
