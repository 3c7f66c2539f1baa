package jp.rrn.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** The ways in which a text gets into a file and out of it. */
enum Escaping {
  /** In characters. */
  JSON {
    @Override
    byte[] write(String text) throws JsonProcessingException {
      return utf8(new ObjectMapper().writeValueAsString(text));
    }

    @Override
    String read(byte[] file) throws JsonProcessingException {
      return new ObjectMapper().readValue(utf8(file), String.class);
    }
  },

  /** In escapes, which are of UTF-16 units. */
  JSON_IN_ASCII {
    @Override
    byte[] write(String text) throws JsonProcessingException {
      String json =
          JsonMapper.builder()
              .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
              .build()
              .writeValueAsString(text);
      return json.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    String read(byte[] file) throws JsonProcessingException {
      return new ObjectMapper()
          .readValue(new String(file, StandardCharsets.US_ASCII), String.class);
    }
  },

  /** An attribute and its entities. */
  XML {
    @Override
    byte[] write(String text) throws XMLStreamException {
      StringWriter file = new StringWriter();
      XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(file);
      writer.writeEmptyElement("name");
      writer.writeAttribute("text", text);
      writer.writeEndDocument();
      writer.close();
      return utf8(file.toString());
    }

    @Override
    String read(byte[] file) throws XMLStreamException {
      XMLStreamReader reader =
          XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(utf8(file)));
      reader.nextTag();
      return reader.getAttributeValue(null, "text");
    }
  },

  /** One quoted field (RFC 4180). */
  CSV {
    @Override
    byte[] write(String text) {
      return utf8('"' + text.replace("\"", "\"\"") + '"');
    }

    @Override
    String read(byte[] file) {
      String field = utf8(file);
      return field.substring(1, field.length() - 1).replace("\"\"", "\"");
    }
  };

  abstract byte[] write(String text) throws JsonProcessingException, XMLStreamException;

  abstract String read(byte[] file) throws JsonProcessingException, XMLStreamException;

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String utf8(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }
}
