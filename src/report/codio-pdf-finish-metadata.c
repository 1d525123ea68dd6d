/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-pdf-finish-private.h"

#include <string.h>

#include "codio-report-resources.h"

/* What the document says about itself (XMP, ISO 16684-1), and what its colours mean. What is in it comes from the
 * older information dictionary: ISO 19005-2, 6.6.3 wants both to say the same. */

#define PROFILE_PATH "/nl/codio/Codio/icc/srgb.icc"

static const char packet_start[] =
  "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
  "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
  " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
  " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
  "<dc:format>application/pdf</dc:format>\n";

/* PDF/A knows no PDF/UA, so it has to be told what this is (ISO 19005-2, 6.6.2.3). */
static const char packet_end[] =
  "<pdfuaid:part>1</pdfuaid:part>\n"
  "</rdf:Description>\n"
  "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
  " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
  " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
  "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
  "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
  "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
  "<pdfaProperty:name>part</pdfaProperty:name>\n"
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
  "<pdfaProperty:category>internal</pdfaProperty:category>\n"
  "<pdfaProperty:description>The part of ISO 14289 that the document follows</pdfaProperty:description>\n"
  "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
  "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
  "</rdf:Description>\n"
  "</rdf:RDF>\n"
  "</x:xmpmeta>\n"
  "<?xpacket end=\"r\"?>";

static const struct
{
  const char *key;
  const char *format;
} texts[] = {
  { "/Title", "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n" },
  { "/Author", "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n" },
  { "/Subject", "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>\n" },
  { "/Creator", "<xmp:CreatorTool>%s</xmp:CreatorTool>\n" },
  { "/Producer", "<pdf:Producer>%s</pdf:Producer>\n" },
};

static const struct
{
  const char *key;
  const char *format;
} dates[] = {
  { "/CreationDate", "<xmp:CreateDate>%s</xmp:CreateDate>\n" },
  { "/ModDate", "<xmp:ModifyDate>%s</xmp:ModifyDate>\n" },
};

static void
add_escaped (GString    *packet,
             const char *format,
             const char *text)
{
  g_auto (GStrv) around = g_strsplit (format, "%s", 2);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (packet, around[0]);
  g_string_append (packet, escaped);
  g_string_append (packet, around[1]);
}

/* Cairo writes a moment as in a PDF (ISO 32000-1, 7.9.4), such as 20260518163000+02'00, but without the mark. */
static GDateTime *
parse_date (const char *date)
{
  const char *digits = g_str_has_prefix (date, "D:") ? date + 2 : date;
  g_autofree char *zone = NULL;
  g_autofree char *time = NULL;

  if (strspn (digits, "0123456789") != 14)
    return NULL;

  zone = g_strndup (digits[14] != '\0' ? digits + 14 : "Z", strlen ("+02'00"));
  g_strdelimit (zone, "'", ':');
  time = g_strdup_printf ("%.8sT%.6s%s", digits, digits + 8, zone);

  return g_date_time_new_from_iso8601 (time, NULL);
}

/* XMP has the same moment in another form. */
static void
add_date (CodioPdfFinish *self,
          qpdf_oh         info,
          const char     *key,
          const char     *format,
          GString        *packet)
{
  qpdf_oh present = qpdf_oh_get_key (self->qpdf, info, key);
  g_autoptr (GDateTime) moment = NULL;
  g_autoptr (GDateTime) utc = NULL;

  if (!qpdf_oh_is_string (self->qpdf, present))
    return;

  moment = parse_date (qpdf_oh_get_utf8_value (self->qpdf, present));
  utc = moment ? g_date_time_to_utc (moment) : NULL;
  if (utc)
    {
      g_autofree char *pdf_date = g_date_time_format (utc, "D:%Y%m%d%H%M%SZ");
      g_autofree char *iso_date = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");

      codio_pdf_finish_set (self, info, key, qpdf_oh_new_string (self->qpdf, pdf_date));
      add_escaped (packet, format, iso_date);
    }
  else
    {
      qpdf_oh_remove_key (self->qpdf, info, key);
    }
}

static void
add_packet (CodioPdfFinish *self,
            gboolean        attached)
{
  qpdf_oh info = qpdf_oh_get_key (self->qpdf, qpdf_get_trailer (self->qpdf), "/Info");
  g_autoptr (GString) packet = g_string_new (packet_start);
  qpdf_oh stream, dictionary;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      qpdf_oh text = qpdf_oh_get_key (self->qpdf, info, texts[i].key);

      if (qpdf_oh_is_string (self->qpdf, text))
        add_escaped (packet, texts[i].format, qpdf_oh_get_utf8_value (self->qpdf, text));
    }
  add_escaped (packet, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", self->language);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    add_date (self, info, dates[i].key, dates[i].format, packet);
  g_string_append_printf (packet, "<pdfaid:part>%d</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n",
                          attached ? 3 : 2);
  g_string_append (packet, packet_end);

  stream = codio_pdf_finish_new_stream (self, packet->str, packet->len);
  dictionary = qpdf_oh_get_dict (self->qpdf, stream);
  codio_pdf_finish_set_name (self, dictionary, "/Type", "/Metadata");
  codio_pdf_finish_set_name (self, dictionary, "/Subtype", "/XML");
  codio_pdf_finish_set (self, self->root, "/Metadata", stream);
}

static void
add_output_intent (CodioPdfFinish *self)
{
  g_autoptr (GBytes) profile = g_resource_lookup_data (codio_report_get_resource (), PROFILE_PATH,
                                                       G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  qpdf_oh stream, intent, intents = qpdf_oh_new_array (self->qpdf);

  g_assert (profile != NULL); /* it is part of the program */
  stream = codio_pdf_finish_new_stream (self, g_bytes_get_data (profile, NULL), g_bytes_get_size (profile));
  codio_pdf_finish_set_integer (self, qpdf_oh_get_dict (self->qpdf, stream), "/N", 3);

  intent = qpdf_oh_parse (self->qpdf, "<< /Type /OutputIntent /S /GTS_PDFA1 /Info (sRGB IEC61966-2.1)"
                                      " /OutputConditionIdentifier (sRGB IEC61966-2.1) >>");
  codio_pdf_finish_set (self, intent, "/DestOutputProfile", stream);
  qpdf_oh_append_item (self->qpdf, intents, qpdf_make_indirect_object (self->qpdf, intent));
  codio_pdf_finish_set (self, self->root, "/OutputIntents", intents);
}

/*< private >
 * codio_pdf_finish_metadata:
 * @self: a document
 * @attached: whether there is an attachment, which PDF/A has from its third part on
 */
void
codio_pdf_finish_metadata (CodioPdfFinish *self,
                           gboolean        attached)
{
  add_packet (self, attached);
  add_output_intent (self);
}
