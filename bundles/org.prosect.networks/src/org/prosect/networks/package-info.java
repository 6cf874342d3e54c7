/** Network families of published methods, each a function of a configuration, with the parameter names of the official checkpoints. */
package org.prosect.networks;
