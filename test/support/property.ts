import fc from 'fast-check';

fc.configureGlobal({ seed: 20_240_221 });

/** fast-check with one seed for all properties: a run that fails fails again. */
export { fc };
