#pragma once

#include "drawing/Geometry.hpp"
#include "drawing/GlyphAtlas.hpp"
#include "drawing/Text.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace drawing {

enum class Align { Left, Centre, Right };

/// A line of text as it was drawn.
struct Written {
    std::u32string text;
    Box box;        ///< about the letters, in pixels of the target
    Colour ink;     ///< as it is seen: with the opacity in force
    float size = 0; ///< in pixels of the target
};

/// Collects what a frame shows as few large vertex arrays, then draws them in few calls.
///
/// Shapes are given in units of the 1280 x 720 grid; the canvas maps them to pixels. Edges are smoothed by a rim of vertices that
/// fades to nothing over one pixel, instead of by multisampling. Within a layer, shapes lie below glows and glows below texts,
/// whatever the order of the calls; `nextLayer` begins a new one on top.
class Canvas {
public:
    /// \p fonts must outlive the canvas.
    explicit Canvas(const Fonts& fonts) : m_setter(fonts), m_atlas(fonts) {}

    /// Begins a frame. \p toPixels maps units to pixels.
    void begin(const Affine& toPixels) { begin(toPixels, false); }
    /// The same; with \p keepsStill what was drawn as still (\ref beginStill) in the frame before is kept if it can be.
    /// \return whether it is kept
    bool begin(const Affine& toPixels, bool keepsStill);
    /// What \ref ground is cut from in this frame: a picture as high as the target that goes on sideways for ever.
    void useGround(const sf::Texture& texture) { m_ground = &texture; }
    /// Draws everything onto \p target; of a target that shows the last frame still (\p showsLast), only the box in which
    /// something differs from it. \return that box, in pixels: whole ones, none when nothing differs
    Box drawTo(sf::RenderTarget& target, bool showsLast = false);

    void nextLayer();

    /// \name What is still
    /// It lies in layers of its own, over what was drawn before it in the frame. Each frame either draws it anew, or takes it as
    /// it was.
    ///@{
    void beginStill();
    void endStill();
    void takeStill();
    ///@}

    /// A filled simple polygon with soft edges.
    void fill(const Polygon& polygon, Colour colour);
    void fill(const Box& box, Colour colour) { fill(cornersOf(box), colour); }
    /// A box from one colour above to another below, with hard edges: for grounds.
    void shade(const Box& box, Colour top, Colour bottom);
    /// A filled simple polygon with hard edges whose colour runs from \p top to \p bottom over the height of \p range.
    void shade(const Polygon& polygon, const Box& range, Colour top, Colour bottom);
    /// The strip between two lines of as many points, with hard edges, whose colour runs from the one to the other.
    void band(const Polygon& from, Colour fromColour, const Polygon& to, Colour toColour);
    /// The ground within \p polygon, with hard edges. It lies below everything else of its layer, and its grain belongs to the
    /// window: it does not move with the map. \p drift shifts the grain.
    void ground(const Polygon& polygon, unsigned drift);
    /// A line of \p width units along \p points with flat ends and mitred joints; closed when \p closed.
    void stroke(const Polygon& points, float width, Colour colour, bool closed = false);
    /// A line with round ends.
    void capsule(Point from, Point to, float width, Colour colour);
    void disc(Point centre, float radius, Colour colour);
    /// Light that is added to what lies below: strongest in the middle, nothing at \p radius.
    void glow(Point centre, float radius, Colour middle, Colour around);
    /// A glowing ember with a tail: light that is added to what lies below.
    void ember(Point tail, Point head, float width, Colour colour);
    /// A polygon of light, convex, with hard edges, that is added to what lies below.
    void light(const Polygon& polygon, Colour colour);

    /// All of \p texture in \p box, over the shapes of the layer. It is kept until the frame is drawn.
    void picture(const sf::Texture& texture, const Box& box);

    /// \p block with the baseline of its first line at \p baseline; aligned within its own width about \p baseline.
    void text(const TextBlock& block, Point baseline, Align align = Align::Left);
    /// One line.
    void text(std::string_view utf8, const TextStyle& style, Point baseline, Align align = Align::Left);

    /// \name Studying a picture
    ///@{
    /// Notes every line of text from now on in \p into; null: no more.
    void noteTexts(std::vector<Written>* into) { m_written = into; }
    /// Leaves all texts out, to see what they are written on.
    void leaveTextsOut(bool leaveOut) { m_hasTexts = !leaveOut; }
    ///@}

    const TextSetter& setter() const { return m_setter; }

    /// What is drawn until the map ends is mapped by \p map first.
    class Mapped {
    public:
        Mapped(Canvas& canvas, const Affine& map, float opacity = 1);
        ~Mapped();
        Mapped(const Mapped&) = delete;
        Mapped& operator=(const Mapped&) = delete;

    private:
        Canvas& m_canvas;
        Affine m_map;
        float m_opacity;
    };
    /// Units to the target's pixels, with the maps in force.
    const Affine& map() const { return m_map; }
    /// Counts of the last frame, for the debug overlay.
    std::size_t vertexCount() const { return m_drawnVertices; }
    std::size_t drawCalls() const { return m_drawCalls; }

private:
    using Vertices = std::vector<sf::Vertex>;
    struct Layer {
        Vertices grounds, shapes, glows, texts;

        void clear();
        std::vector<std::pair<const sf::Texture*, Vertices>> pictures;
    };

    /// What has become of the still layers of the frame before.
    enum class Stills { Gone, Kept, Taken };

    Layer& layer() { return m_layers[m_layer]; }
    void put(std::size_t layer);
    Box changed(const Box& whole) const;
    Colour seen(Colour colour) const { return colour.faded(m_opacity); }
    void triangle(Vertices& into, Point a, Colour ca, Point b, Colour cb, Point c, Colour cc);
    void quad(Vertices& into, Point a, Point b, Colour ab, Point c, Point d, Colour cd);
    void fillPixels(const Polygon& pixels, Colour colour);
    void note(const TextBlock::Line& line, const TextStyle& style, Point baseline);
    void draw(sf::RenderTarget& target, const Vertices& vertices, const sf::RenderStates& states);
    void drawPart(sf::RenderTarget& target, const Vertices& vertices, const sf::RenderStates& states);
    void add(sf::RenderTarget& target, const Vertices& vertices, const sf::RenderStates& states);
    void flush(sf::RenderTarget& target, const sf::RenderStates& states);
    void line(const TextBlock::Line& line, const TextStyle& style, Point baseline);
    void glyph(const GlyphAtlas::Spot& spot, const Affine& map, Colour colour);

    TextSetter m_setter;
    GlyphAtlas m_atlas;
    float m_scale = 1; ///< pixels to the unit, before any map
    const sf::Texture* m_ground = nullptr;
    Affine m_map;
    float m_opacity = 1;
    std::vector<Written>* m_written = nullptr;
    bool m_hasTexts = true;
    std::vector<Layer> m_layers;
    std::vector<Layer> m_before; ///< the layers of the last frame, but for still ones that were kept
    Stills m_stills = Stills::Gone;
    bool m_isRenewed = true;        ///< the letters lie elsewhere in their texture than in the last frame
    std::size_t m_layersBefore = 0; ///< how many the last frame had
    Box m_wholeBefore;              ///< the target of the last frame
    std::optional<Box> m_part;      ///< what alone is drawn now
    Vertices m_batch;               ///< of several layers
    std::size_t m_layer = 0;
    std::size_t m_stillEnd = 1; ///< the layers from 1 up to this are still
    bool m_isFirst = true;      ///< no frame was drawn yet
    std::size_t m_drawnVertices = 0, m_drawCalls = 0;
};

} // namespace drawing
