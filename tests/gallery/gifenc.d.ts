/** The part of gifenc that is used here; it brings no types of its own. */
declare module 'gifenc' {
  type Palette = readonly (readonly [red: number, green: number, blue: number])[];
  interface FrameOptions {
    readonly palette?: Palette;
    /** How long the frame is shown, in milliseconds. */
    readonly delay: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** 1: the next frame is drawn over this one. */
    readonly dispose?: number;
  }
  interface Encoder {
    readonly writeFrame: (indexes: Uint8Array, width: number, height: number, options: FrameOptions) => void;
    readonly finish: () => void;
    readonly bytes: () => Uint8Array;
  }
  const gifenc: {
    readonly GIFEncoder: () => Encoder;
    readonly quantize: (rgba: Uint8Array, maxColors: number) => Palette;
    readonly applyPalette: (rgba: Uint8Array, palette: Palette) => Uint8Array;
  };
  export = gifenc;
}
