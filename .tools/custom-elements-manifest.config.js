export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.d.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    {
      // The analyzer takes the argument of an event's constructor for its name; the documented events stay.
      name: 'documented-events',
      packageLinkPhase({ customElementsManifest }) {
        for (const declaration of customElementsManifest.modules.flatMap(({ declarations = [] }) => declarations)) {
          if (declaration.events) declaration.events = declaration.events.filter(({ description }) => description);
        }
      },
    },
  ],
};
