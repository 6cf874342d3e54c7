/** MetaImage: the format of ITK and elastix. Source: the MetaIO documentation of ITK and the behaviour of its itk::MetaImageIO. */
package org.prosect.io.metaimage;
