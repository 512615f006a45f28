/** A shell script imported as its text: the build and the test runner both load `.sh` files so. */
declare module '*.sh' {
  const text: string;
  export default text;
}
