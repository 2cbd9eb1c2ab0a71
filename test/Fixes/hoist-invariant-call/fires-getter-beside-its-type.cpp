// To the compiler, an int that is stored may be the int that the getter loads;
// elements of a container are none of the members.
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

class Image {
public:
  Image(int width, int height) : Width(width), Height(height), Pixels(width * height) {}
  int width() const { return Width; }
  int height() const { return Height; }
  void fill(int color) {
    for (int y = 0; y < height(); ++y)
      for (int x = 0; x < width(); ++x)
        Pixels[y * width() + x] = color + x;
  }
  std::vector<unsigned> &rows() { return Sums; }
  int at(int x, int y) const { return Pixels[y * Width + x]; }

private:
  int Width, Height;
  std::vector<int> Pixels;
  std::vector<unsigned> Sums;
};

void number(const Image &image, std::vector<unsigned> &rows) {
  for (int y = 0; y < image.height(); ++y)
    rows[y] = y * y;
}

void lengths(const std::string &text, std::vector<std::size_t> &ends) {
  for (std::size_t i = 0; i < text.size(); ++i)
    ends[i] = i + 1;
}

int main() {
  Image image(4, 3);
  image.fill(7);
  std::vector<unsigned> rows(3);
  number(image, rows);
  std::vector<std::size_t> ends(5);
  lengths("five.", ends);
  std::printf("%d %u %zu\n", image.at(3, 2), rows[2], ends[4]);
}
