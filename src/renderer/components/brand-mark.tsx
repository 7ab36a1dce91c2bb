/** Relink's own mark: two links of a chain that hold each other. */
export const BrandMark = () => (
  <span class="brand-mark" aria-hidden="true">
    <svg viewBox="0 0 24 24" focusable="false" aria-hidden="true">
      <path d="M10.2 8.2 12 6.4a4 4 0 0 1 5.6 5.6l-2.4 2.4a4 4 0 0 1-5.6 0" />
      <path d="m13.8 15.8-1.8 1.8A4 4 0 0 1 6.4 12l2.4-2.4a4 4 0 0 1 5.6 0" />
    </svg>
  </span>
);
