/** Documents over HTTP: the list of them, each as a page and as PDF. */
@NullMarked
package org.mingzhang.query.document.web;

import org.jspecify.annotations.NullMarked;
