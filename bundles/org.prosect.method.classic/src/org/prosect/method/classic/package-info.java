/**
 * Methods that need no network: thresholding, seeded region growing, fuzzy connectedness and the random walker. All of them turn their prompts
 * into {@link org.prosect.method.classic.Seeds}.
 */
package org.prosect.method.classic;
