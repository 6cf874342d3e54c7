/** Study folders on disk, and help with the model of {@link org.prosect.study.model}. */
package org.prosect.study;
