/** True in every build but the one for a branch, which can't contain the simulators. */
declare const __SIMULATORS__: boolean;
