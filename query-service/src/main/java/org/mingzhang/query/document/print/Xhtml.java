package org.mingzhang.query.document.print;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A rendered page as a tree. */
final class Xhtml {
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    private Xhtml() {}

    static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setExpandEntityReferences(false);
            String clean = NOT_IN_XML.matcher(xhtml).replaceAll(" ");
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(clean)));
        } catch (ParserConfigurationException | SAXException malformed) {
            throw new IllegalArgumentException("the page is not well-formed", malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The page with a style sheet in its head. */
    static Document styled(Document page, String stylesheet) {
        Element style = page.createElement("style");
        style.setTextContent(stylesheet);
        page.getElementsByTagName("head").item(0).appendChild(style);
        return page;
    }

    /** What stands in the body. */
    static String text(Document page) {
        return page.getElementsByTagName("body").item(0).getTextContent();
    }
}
