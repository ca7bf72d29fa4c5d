/** A bundler gives the address of the file. */
declare module '*.ttf' {
  const address: string;
  export = address;
}
