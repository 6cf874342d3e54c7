/** Item providers for views of a study, on top of the generated ones. */
package org.prosect.study.edit;
