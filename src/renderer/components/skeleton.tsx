const ROWS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

/** Stands where the list will be, in its measures, so that nothing jumps when it arrives. */
export const ListSkeleton = () => (
  <div class="group" aria-hidden="true">
    <div class="group-title">
      <span class="bone bone-mark" />
      <span class="bone bone-title" />
    </div>
    <div class="rows">
      {ROWS.map((row) => (
        <div class="row" key={row}>
          <span class="bone bone-avatar" />
          <div class="row-text">
            <span class="bone bone-name" />
            <span class="bone bone-where" />
          </div>
          <span class="bone bone-health" />
        </div>
      ))}
    </div>
  </div>
);

/** The headline before anything is known, not even the language: it says no more than a name. */
export const HeroSkeleton = () => (
  <header class="hero" data-tone="loading" aria-busy="true">
    <span class="orb" data-tone="loading" aria-hidden="true" />
    <div class="hero-text">
      <h1>Relink</h1>
      <p class="hero-details" aria-hidden="true">
        <span class="bone bone-title" />
      </p>
    </div>
  </header>
);
