#pragma once

namespace drawing {

/// Deletes what a C library made by that library's own function: `std::unique_ptr<hb_font_t, By<hb_font_destroy>>`.
template <auto Destroy>
struct By {
    template <typename T>
    void operator()(T* handle) const {
        Destroy(handle);
    }
};

} // namespace drawing
