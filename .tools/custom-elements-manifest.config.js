export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.d.ts'],
  outdir: 'dist',
  litelement: true,
  // The package names its manifest itself; a check in another folder must not change that.
  packagejson: false,
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
